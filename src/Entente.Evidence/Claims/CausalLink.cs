using Entente.Diagnostics;

namespace Entente.Evidence.Claims;

/// <summary>Sign of a causal link.</summary>
public enum LinkSign
{
    /// <summary>Cause and effect move the same way, other things equal.</summary>
    Positive,

    /// <summary>They move opposite ways.</summary>
    Negative,
}

/// <summary>A cause that someone asserts, or that their words imply.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="From">Id of the causing variable in variables.csv.</param>
/// <param name="To">Id of the variable it moves.</param>
/// <param name="Sign">Direction.</param>
/// <param name="Delay">none (within a month), short (1 to 12 months) or long.</param>
/// <param name="ClaimIds">Claims behind it.</param>
/// <param name="Basis">asserted or implied.</param>
/// <param name="AssertedBy">Ids of the sources that say so.</param>
/// <param name="Contested">Why it is contested, or <see langword="null"/>.</param>
/// <param name="Location">Its row.</param>
public sealed record CausalLink(
    string Id,
    string From,
    string To,
    LinkSign Sign,
    string Delay,
    IReadOnlyList<string> ClaimIds,
    string Basis,
    IReadOnlyList<string> AssertedBy,
    string? Contested,
    SourceLocation Location)
{
    /// <summary>Topic: energy, customs, institutions, …</summary>
    public string Track { get; init; } = "";
}

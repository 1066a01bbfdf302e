namespace Entente.Cases.Reading;

/// <summary>What of a case is read.</summary>
public sealed record CaseReadOptions
{
    /// <summary>All of it.</summary>
    public static CaseReadOptions Default { get; } = new();

    /// <summary>
    /// Whether the parties bargain while the model runs. Without, negotiation.yaml and the strategies' mandates are left out, and every
    /// lever follows its own equation.
    /// </summary>
    public bool Negotiation { get; init; } = true;
}

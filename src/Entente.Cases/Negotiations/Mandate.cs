using System.Collections.Immutable;

namespace Entente.Cases.Negotiations;

/// <summary>What a strategy lets its party do at the table.</summary>
/// <param name="Options">For an issue's id, the ids of the options that it may offer or accept; an issue that is not named is free.</param>
/// <param name="Reservation">Points that it asks for at least above its disagreement payoff, or <see langword="null"/> for the party's own.</param>
/// <param name="Weights">For an outcome's id, the weight with which the party values it at the table in place of its criterion's.</param>
public sealed record Mandate(
    ImmutableDictionary<string, ImmutableArray<string>> Options,
    double? Reservation,
    ImmutableDictionary<string, double> Weights)
{
    /// <summary>A mandate that leaves all free.</summary>
    public static Mandate Free { get; } = new(
        ImmutableDictionary<string, ImmutableArray<string>>.Empty, null, ImmutableDictionary<string, double>.Empty);
}

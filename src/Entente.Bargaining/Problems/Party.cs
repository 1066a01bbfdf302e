namespace Entente.Bargaining.Problems;

/// <summary>A side of a problem. What a kind of problem does not use is not asked for.</summary>
public sealed record Party
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Bargaining power, relative to the others'; methods normalise the powers to a sum of one. Not negative.</summary>
    public double Power { get; init; } = 1;

    /// <summary>What the side gets while there is no agreement, in its own units of utility. It shifts the split.</summary>
    public double Disagreement { get; init; }

    /// <summary>What the side gets by leaving for good, or null where it cannot. It floors the side's share and does not shift the split.</summary>
    public double? OutsideOption { get; init; }

    /// <summary>What a payoff one round later is worth now: a factor between 0 and 1, or null where time plays no part.</summary>
    public double? Discount { get; init; }

    /// <summary>Votes under a majority rule. Not negative.</summary>
    public double Votes { get; init; } = 1;

    /// <summary>The least payoff that the side signs: its outside option where that is better than its disagreement payoff.</summary>
    public double Floor => OutsideOption is { } outside ? Math.Max(outside, Disagreement) : Disagreement;
}

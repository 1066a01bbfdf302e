namespace Entente.Bargaining.Problems;

/// <summary>
/// A subsidy for a concession, period after period, with nobody to enforce it. The first party pays and enjoys the concession, the
/// second concedes and is paid. Whoever cheats loses the exchange for good; both then live on what they have outside it, each period:
/// their disagreement payoffs. Both need a discount factor.
/// </summary>
public sealed record RepeatedExchangeProblem : Problem
{
    /// <summary>What the concession is worth to the payer in one period.</summary>
    public required double Benefit { get; init; }

    /// <summary>What the concession costs the one that makes it, in one period.</summary>
    public required double Cost { get; init; }

    /// <summary>The subsidy whose keeping is asked about, or null where the bounds alone are wanted.</summary>
    public double? Subsidy { get; init; }
}

namespace Entente.Bargaining.Problems;

/// <summary>
/// A promise that is delivered bit by bit and may be broken at any time. The one party keeps it; it needs a discount factor.
/// </summary>
public sealed record PromiseProblem : Problem
{
    /// <summary>What the keeper pays in each period in which it delivers.</summary>
    public required double Cost { get; init; }

    /// <summary>What the keeper gains in each period in which it is trusted.</summary>
    public required double Benefit { get; init; }

    /// <summary>Periods of delivery still to come, or null for a promise without end. Its size is the cost times the periods.</summary>
    public double? Periods { get; init; }

    /// <summary>Periods for which a breach is remembered, or null where it is never forgotten.</summary>
    public double? Memory { get; init; }
}

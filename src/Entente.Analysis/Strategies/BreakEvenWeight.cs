using Entente.Cases;

namespace Entente.Analysis.Strategies;

/// <summary>
/// How much of a judge's whole weight one criterion would have to carry for another strategy to come first, the other
/// criteria keeping their proportions. It may lie outside the range of weights that was drawn.
/// </summary>
/// <param name="Outcome">The criterion's outcome.</param>
/// <param name="Share">The criterion's mean share of the judge's weight, 0 to 1.</param>
/// <param name="BreakEven">The share at which the two are level, 0 to 1.</param>
/// <param name="Leader">The strategy that comes first beyond it.</param>
/// <param name="OverallLeader">The strategy that comes first at the mean share.</param>
public sealed record BreakEvenWeight(Outcome Outcome, double Share, double BreakEven, Strategy Leader, Strategy OverallLeader)
{
    /// <summary>How far the share would have to move.</summary>
    public double Distance => Math.Abs(BreakEven - Share);
}

using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Analysis.Strategies;

/// <summary>Finds the conditions under which another strategy comes first.</summary>
internal static class RankingFlips
{
    /// <summary>The most flips that are kept.</summary>
    private const int Most = 12;

    // A margin within twice its standard error may be chance.
    private const double StandardErrors = 2;

    public static ImmutableArray<RankingFlip> Of(JudgedWorth worth)
    {
        ImmutableArray<Strategy> strategies = worth.Ensemble.Experiment.Strategies;
        int overall = LeaderIn(worth, RunSubset.All(worth));
        return [.. FlipCondition.All(worth)
            .Select(condition => FlipUnder(condition, worth, strategies, overall))
            .OfType<RankingFlip>()
            .OrderByDescending(flip => flip.Margin)
            .ThenBy(flip => flip.Kind)
            .ThenBy(flip => flip.Subject, StringComparer.Ordinal)
            .ThenBy(flip => flip.Condition, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static RankingFlip? FlipUnder(FlipCondition condition, JudgedWorth worth, ImmutableArray<Strategy> strategies, int overall)
    {
        int leader = LeaderIn(worth, condition.Runs);
        if (leader == overall)
        {
            return null;
        }

        (double margin, double error) = Margin(worth, condition.Runs, leader, overall);
        double share = (double)condition.Runs.Count / RunSubset.All(worth).Count;
        return margin > StandardErrors * error
            ? new RankingFlip(condition.Kind, condition.Subject, condition.Text, strategies[leader], strategies[overall], margin, share)
            : null;
    }

    // Of strategies that are level, the first in the case's order leads.
    private static int LeaderIn(JudgedWorth worth, RunSubset runs) =>
        Enumerable.Range(0, worth.Ensemble.Experiment.Strategies.Length)
            .MaxBy(strategy => runs.Members.Average(member => Mean(worth, runs, strategy, member)));

    private static double Mean(JudgedWorth worth, RunSubset runs, int strategy, int member) =>
        runs.Scenarios.Average(scenario => worth.At(scenario, strategy, member));

    // Members are independent draws; a member's scenarios and strategies share its draw and so are compared in pairs.
    private static (double Margin, double StandardError) Margin(JudgedWorth worth, RunSubset runs, int leader, int overall)
    {
        double[] differences = [.. runs.Members.Select(m => Mean(worth, runs, leader, m) - Mean(worth, runs, overall, m))];
        double margin = differences.Average();
        if (differences.Length < 2)
        {
            return (margin, double.PositiveInfinity);
        }

        double variance = differences.Sum(d => (d - margin) * (d - margin)) / (differences.Length - 1);
        return (margin, Math.Sqrt(variance / differences.Length));
    }
}

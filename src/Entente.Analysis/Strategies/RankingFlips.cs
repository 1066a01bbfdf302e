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
        int leader = LeaderIn(worth, Everything(worth));
        return [.. FlipCondition.All(worth)
            .Select(condition => FlipUnder(condition, worth, strategies, leader))
            .OfType<RankingFlip>()
            .OrderByDescending(flip => flip.Margin)
            .ThenBy(flip => flip.Kind)
            .ThenBy(flip => flip.Subject, StringComparer.Ordinal)
            .ThenBy(flip => flip.Condition, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static RankingFlip? FlipUnder(FlipCondition condition, JudgedWorth worth, ImmutableArray<Strategy> strategies, int overall)
    {
        int leader = LeaderIn(worth, condition);
        if (leader == overall)
        {
            return null;
        }

        (double margin, double error) = Margin(worth, condition, leader, overall);
        double runs = (double)worth.Members.Length * worth.Ensemble.Experiment.Scenarios.Length;
        double share = condition.Scenarios.Length * condition.Members.Length / runs;
        return margin > StandardErrors * error
            ? new RankingFlip(condition.Kind, condition.Subject, condition.Text, strategies[leader], strategies[overall], margin, share)
            : null;
    }

    private static FlipCondition Everything(JudgedWorth worth) => new(
        FlipKind.Scenario,
        "",
        "",
        [.. Enumerable.Range(0, worth.Ensemble.Experiment.Scenarios.Length)],
        [.. Enumerable.Range(0, worth.Members.Length)]);

    // Of strategies that are level, the first in the case's order leads.
    private static int LeaderIn(JudgedWorth worth, FlipCondition condition) =>
        Enumerable.Range(0, worth.Ensemble.Experiment.Strategies.Length).MaxBy(s => condition.Members.Average(m => Mean(worth, condition, s, m)));

    private static double Mean(JudgedWorth worth, FlipCondition condition, int strategy, int member) =>
        condition.Scenarios.Average(scenario => worth.At(scenario, strategy, member));

    // Members are independent draws; a member's scenarios and strategies share its draw and so are compared in pairs.
    private static (double Margin, double StandardError) Margin(JudgedWorth worth, FlipCondition condition, int leader, int overall)
    {
        double[] differences = [.. condition.Members.Select(m => Mean(worth, condition, leader, m) - Mean(worth, condition, overall, m))];
        double margin = differences.Average();
        if (differences.Length < 2)
        {
            return (margin, double.PositiveInfinity);
        }

        double variance = differences.Sum(d => (d - margin) * (d - margin)) / (differences.Length - 1);
        return (margin, Math.Sqrt(variance / differences.Length));
    }
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Strategies;

/// <summary>
/// Finds break-even weights. Weights are drawn apart from everything else, so a strategy's mean worth is linear in the mean
/// shares, and moving one share from s to w (the others scaled by (1 − w)/(1 − s)) gives a straight line in w.
/// </summary>
internal static class BreakEvenWeights
{
    /// <summary>For each criterion the nearest share at which another strategy overtakes, nearest criterion first.</summary>
    public static ImmutableArray<BreakEvenWeight> Of(JudgedWorth worth)
    {
        ImmutableArray<Strategy> strategies = worth.Ensemble.Experiment.Strategies;
        double[] shares = [.. worth.Shares.Select(row => worth.Members.Average(m => row[m]))];
        double[][] scores = [.. strategies.Select(s => MeanScores(worth, s))];
        double[] means = [.. scores.Select(row => row.Zip(shares, (score, share) => score * share).Sum())];
        int leader = Array.IndexOf(means, means.Max());
        return
        [
            .. Enumerable.Range(0, shares.Length)
                .Select(criterion => Nearest(criterion))
                .OfType<BreakEvenWeight>()
                .OrderBy(found => found.Distance)
                .ThenBy(found => found.Outcome.Id, StringComparer.Ordinal),
        ];

        BreakEvenWeight? Nearest(int criterion) => Enumerable.Range(0, strategies.Length)
            .Where(other => other != leader)
            .Select(other => (Other: other, At: Crossing(criterion, other)))
            .Where(crossing => crossing.At is >= 0 and <= 1)
            .Select(crossing => new BreakEvenWeight(
                worth.Ensemble.Experiment.Case.Criteria[worth.Criteria[criterion]].Outcome,
                shares[criterion],
                crossing.At,
                strategies[crossing.Other],
                strategies[leader]))
            .MinBy(found => found.Distance);

        // Lead of the leader at share w: w·own + (1 − w)·rest, both differences of scores; level where it is 0.
        double Crossing(int criterion, int other)
        {
            double own = scores[leader][criterion] - scores[other][criterion];
            double lead = means[leader] - means[other];
            double rest = (lead - (shares[criterion] * own)) / (1 - shares[criterion]);
            return rest / (rest - own);
        }
    }

    private static double[] MeanScores(JudgedWorth worth, Strategy strategy)
    {
        Case source = worth.Ensemble.Experiment.Case;
        EnsembleCell[] cells = [.. worth.Ensemble.Cells.Where(cell => cell.Strategy.Id == strategy.Id)];
        return
        [
            .. worth.Criteria.Select(place =>
            {
                Criterion criterion = source.Criteria[place];
                int outcome = source.Outcomes.IndexOf(criterion.Outcome);
                return cells.Average(cell => worth.Members.Average(m => criterion.ScoreOf(cell.Outcomes[outcome][m])));
            }),
        ];
    }
}

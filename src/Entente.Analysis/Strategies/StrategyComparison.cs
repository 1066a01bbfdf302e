using Entente.Cases;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Strategies;

/// <summary>Sets the strategies side by side for one judge.</summary>
internal static class StrategyComparison
{
    /// <summary>The judgement; at least one member can be judged.</summary>
    public static Judgement Of(JudgedWorth worth)
    {
        var experiment = worth.Ensemble.Experiment;
        PayoffTable[] scenarios = [.. Enumerable.Range(0, experiment.Scenarios.Length).Select(worth.InScenario)];
        PayoffTable all = PayoffTable.Join(scenarios);
        return new Judgement(
            worth.Judge,
            [.. experiment.Strategies.Select((strategy, s) => WorthOf(strategy, s, scenarios, all, experiment.Scenarios))],
            RankingFlips.Of(worth))
        {
            BreakEvens = BreakEvenWeights.Of(worth),
        };
    }

    private static StrategyWorth WorthOf(
        Strategy strategy,
        int s,
        PayoffTable[] scenarios,
        PayoffTable all,
        IReadOnlyList<Scenario> names)
    {
        double[] means = [.. scenarios.Select(table => table.Mean(s))];
        double worst = means.Min();
        return new StrategyWorth(
            strategy,
            Mean: all.Mean(s),
            Low: Quantile.Of(all.Payoffs(s), 0.05),
            High: Quantile.Of(all.Payoffs(s), 0.95),
            WorstCase: worst,
            WorstScenario: names[Array.IndexOf(means, worst)],
            MeanRegret: all.MeanRegret(s),
            GreatestRegret: scenarios.Max(table => table.MeanRegret(s)),
            ShareBest: all.ShareBest(s),
            ByScenario: [.. means]);
    }
}

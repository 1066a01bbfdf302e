using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tables;

/// <summary>The strategies side by side, for a terminal.</summary>
public static class StrategyTables
{
    private static readonly ImmutableArray<ReportColumn> WorthColumns =
    [
        new("judge", false),
        new("strategy", false),
        new("mean", true),
        new("90 % of runs", true),
        new("worst case", true),
        new("greatest regret", true),
        new("best in", true),
    ];

    /// <summary>What each strategy is worth by each judge's criteria: mean, range, worst scenario's mean, greatest regret, share of runs in which it is best.</summary>
    public static ReportTable Worth(AnalysisResult result) => new(
        "What the strategies are worth, in points from 0 to 100, by whose criteria",
        WorthColumns,
        [.. result.Judgements.SelectMany(j => j.Strategies.Select((s, i) => Row(i == 0 ? j.Judge.Name : "", s)))]);

    /// <summary>The key outcomes under each strategy in the reference scenario: median and 90 % range.</summary>
    public static ReportTable KeyOutcomes(AnalysisResult result)
    {
        Experiment experiment = result.Ensemble.Experiment;
        Case @case = experiment.Case;
        Scenario scenario = experiment.Scenarios.FirstOrDefault(s => s.Id == @case.ReferenceScenario) ?? experiment.Scenarios[0];
        EnsembleCell[] cells = [.. result.Ensemble.Cells.Where(c => c.Scenario.Id == scenario.Id)];
        return new ReportTable(
            $"Key outcomes in the future “{scenario.Title}”: median and 90 % of runs",
            [new("outcome", false), new("unit", false), .. cells.Select(c => new ReportColumn(c.Strategy.Title, true))],
            [.. @case.Outcomes.Select((o, i) => (Outcome: o, Index: i)).Where(x => x.Outcome.IsKey).Select(x => Row(x.Outcome, x.Index, cells))]);
    }

    private static ImmutableArray<string> Row(string judge, StrategyWorth worth) =>
    [
        judge,
        worth.Strategy.Title,
        WorthFinding.Score(worth.Mean, 1),
        $"{WorthFinding.Score(worth.Low)} to {WorthFinding.Score(worth.High)}",
        $"{WorthFinding.Score(worth.WorstCase, 1)} ({worth.WorstScenario.Title})",
        WorthFinding.Score(worth.GreatestRegret, 1),
        $"{DisplayNumber.Percent(worth.ShareBest)} ({ProbabilityWords.Beside(worth.ShareBest)})",
    ];

    private static ImmutableArray<string> Row(Outcome outcome, int index, EnsembleCell[] cells) =>
    [
        $"{outcome.Title}, {OutcomeWords.Measure(outcome)}",
        outcome.Unit,
        .. cells.Select(c =>
        {
            ImmutableArray<double> q = OutcomeQuantiles.Of(c.Outcomes[index]);
            return $"{OutcomeWords.Number(outcome, q[2])} ({OutcomeWords.Number(outcome, q[0])} to {OutcomeWords.Number(outcome, q[^1])})";
        }),
    ];
}

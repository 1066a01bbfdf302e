using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Loops;
using Entente.Cases.Loops;
using Entente.Experiments.Loops;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tables;

/// <summary>What feedback loops do, for a terminal.</summary>
public static class LoopTables
{
    private const string None = "·";

    /// <summary>For each key outcome and period the loop that moves it most in a scenario, and which way.</summary>
    public static ReportTable Dominant(LoopAnalysis analysis, ScenarioLoops scenario)
    {
        ImmutableArray<LoopPeriod> periods = [.. scenario.Outcomes.FirstOrDefault()?.Periods.Select(p => p.Period) ?? []];
        return new ReportTable(
            $"Which loop moves a key outcome most in the future “{scenario.Scenario.Title}”: + raises, − lowers, {None} none by more than "
            + $"{DisplayNumber.Percent(LoopAnalysis.LeastShareOfRange)} of the 90 % range ({analysis.Members} members)",
            [new("outcome", false), .. periods.Select(p => new ReportColumn(Years(p), false)), new("by its own measure", false)],
            [.. scenario.Outcomes.Select(o => (ImmutableArray<string>)
            [
                o.Outcome.Title,
                .. o.Periods.Select(p => Cell(p.Effects)),
                o.Whole.Dominant is { } whole ? $"{whole.Loop.Id} {Effect(o, whole)}" : None,
            ])]);
    }

    /// <summary>How many pairs of a key outcome and a period each loop dominates, scenario by scenario.</summary>
    public static ReportTable Counts(LoopAnalysis analysis)
    {
        ImmutableArray<ScenarioLoops> scenarios = analysis.Scenarios;
        ImmutableArray<Loop> loops = [.. scenarios[0].Outcomes.FirstOrDefault()?.Whole.Loops.Select(l => l.Loop) ?? []];
        int pairs = scenarios[0].Outcomes.Sum(o => o.Periods.Length);
        return new ReportTable(
            $"Of {pairs} pairs of a key outcome and a period, each loop dominates so many",
            [
                new("future", false), .. loops.Select(l => new ReportColumn(l.Id, true)), new("none", true), new("reinforcing", true), new("balancing", true),
            ],
            [.. scenarios.Select(s => (ImmutableArray<string>)
            [
                s.Scenario.Title,
                .. loops.Select(l => Count(s.Dominated(l))),
                Count(s.Dominated(null)),
                Count(loops.Where(l => l.Kind == LoopKind.Reinforcing).Sum(s.Dominated)),
                Count(loops.Where(l => l.Kind == LoopKind.Balancing).Sum(s.Dominated)),
            ])]);
    }

    /// <summary>What each loop does to each key outcome in a scenario: the median over members of as it is less cut.</summary>
    public static ReportTable Effects(LoopAnalysis analysis, ScenarioLoops scenario)
    {
        LoopEffect[] loops = [.. scenario.Outcomes.FirstOrDefault()?.Whole.Loops ?? []];
        return new ReportTable(
            $"What each loop adds to a key outcome in the future “{scenario.Scenario.Title}”: median and middle half of {analysis.Members} members",
            [new("outcome", false), .. loops.Select(l => new ReportColumn(l.Loop.Id, true))],
            [.. scenario.Outcomes.Select(o => (ImmutableArray<string>)[o.Outcome.Title, .. o.Whole.Loops.Select(l => Effect(o, l))])]);
    }

    private static string Count(int count) => count == 0 ? None : count.ToString(CultureInfo.InvariantCulture);

    private static string Cell(LoopComparison effects) => effects.Dominant is { } dominant
        ? $"{dominant.Loop.Id} {(dominant.Median > 0 ? "+" : "−")}"
        : None;

    private static string Effect(OutcomeLoops outcome, LoopEffect effect) =>
        $"{Number(outcome, effect.Median)} ({Number(outcome, effect.Low)} to {Number(outcome, effect.High)})";

    private static string Number(OutcomeLoops outcome, double value) => OutcomeWords.Number(outcome.Outcome, value);

    private static string Years(LoopPeriod period) => $"{Math.Floor(period.From):0}–{Math.Ceiling(period.To) - 1:0}";
}

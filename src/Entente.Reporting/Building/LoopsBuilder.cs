using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Loops;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Experiments.Loops;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on feedback loops.</summary>
internal static class LoopsBuilder
{
    private const int Digits = 3;

    /// <summary>The section, or <see langword="null"/> where no loop was cut.</summary>
    public static LoopSection? Build(Case @case, LoopAnalysis? analysis, NoteBook notes)
    {
        if (analysis is null || analysis.Scenarios.IsEmpty || analysis.Scenarios[0].Outcomes.IsEmpty)
        {
            return null;
        }

        ImmutableArray<ScenarioLoops> scenarios = [.. analysis.Scenarios.OrderBy(s => s.Scenario.Id == @case.ReferenceScenario ? 0 : 1)];
        ImmutableArray<OutcomeLoops> outcomes = scenarios[0].Outcomes;
        return new LoopSection(
            LoopFinding.Title(scenarios[0], @case.Loops, notes.Of),
            analysis.Members,
            DisplayNumber.Percent(LoopAnalysis.LeastShareOfRange),
            [.. @case.Loops.Select(l => new LoopEntry(l.Id, l.Title, l.Kind == LoopKind.Balancing ? "balancing" : "reinforcing", notes.Of(l)))],
            [.. outcomes[0].Periods.Select(p => Years(p.Period))],
            [.. outcomes.Select(o => Of(o.Outcome, notes))],
            [.. scenarios.Select(s => new LoopScenario(
                s.Scenario.Id,
                LoopFinding.Of(s, @case.Loops),
                [.. s.Outcomes.Select(o => o.Periods.Select(p => p.Effects).Append(o.Whole).Select(Of).ToImmutableArray())]))]);
    }

    private static LoopOutcome Of(Outcome outcome, NoteBook notes) => new(
        outcome.Id, outcome.Title, OutcomeWords.Measure(outcome), DisplayNumber.UnitText(outcome.Unit), outcome.Decimals, notes.Of(outcome));

    private static LoopMoment Of(LoopComparison effects) => new(
        effects.Dominant is { } dominant ? effects.Loops.IndexOf(dominant) : null,
        SignificantDigits.Round(effects.Range, Digits),
        [.. effects.Loops.Select(l => SignificantDigits.Round(l.Median, Digits))],
        [.. effects.Loops.Select(l => SignificantDigits.Round(l.Low, Digits))],
        [.. effects.Loops.Select(l => SignificantDigits.Round(l.High, Digits))]);

    private static string Years(LoopPeriod period)
    {
        int first = (int)Math.Floor(period.From);
        int last = (int)Math.Ceiling(period.To) - 1;
        return first == last ? Text(first) : $"{Text(first)}–{Text(last)}";
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The outcomes, with bands over time for the key ones.</summary>
internal static class OutcomesBuilder
{
    /// <summary>All outcomes in the case's order.</summary>
    public static ImmutableArray<OutcomeEntry> Build(AnalysisResult result, ChartTimes times, NoteBook notes)
    {
        ImmutableArray<Outcome> outcomes = result.Ensemble.Experiment.Case.Outcomes;
        return [.. outcomes.Select((outcome, index) => Of(result, times, notes, outcome, index))];
    }

    private static OutcomeEntry Of(AnalysisResult result, ChartTimes times, NoteBook notes, Outcome outcome, int index)
    {
        Ensemble ensemble = result.Ensemble;
        string note = notes.Of(outcome);
        return new OutcomeEntry(
            outcome.Id,
            outcome.Title,
            outcome.Description,
            OutcomeWords.Measure(outcome),
            DisplayNumber.UnitText(outcome.Unit),
            outcome.Decimals,
            note,
            OutcomeWords.Aim(outcome),
            [.. ensemble.Cells.Select(cell => Reading(outcome, cell.Scenario.Id, Sample(cell, index)))],
            [.. ensemble.Experiment.Scenarios.Select(s => Finding(ensemble, outcome, index, s, note))],
            outcome.IsKey ? [.. ensemble.Cells.Select(cell => Band(cell, outcome, times))] : null,
            outcome.IsKey ? Observed(result.Fits, outcome, notes) : []);
    }

    private static StrategySample Sample(EnsembleCell cell, int index) =>
        new(cell.Strategy, cell.Outcomes[index], OutcomeQuantiles.Of(cell.Outcomes[index]));

    private static ReadingEntry Reading(Outcome outcome, string scenario, StrategySample sample) => new(
        scenario,
        sample.Strategy.Id,
        [.. sample.Quantiles.Select(q => SignificantDigits.Round(q, 5))],
        OutcomeWords.Quantity(outcome, sample.Median),
        OutcomeWords.Range(outcome, sample.Quantiles),
        outcome.Aim is { } aim ? ProbabilityWords.InRuns(OutcomeWords.ShareReaching(outcome, aim, sample.Members)) : null);

    private static FindingEntry Finding(Ensemble ensemble, Outcome outcome, int index, Scenario scenario, string note)
    {
        StrategySample[] samples = [.. ensemble.Cells.Where(c => c.Scenario.Id == scenario.Id).Select(c => Sample(c, index))];
        return new FindingEntry(scenario.Id, OutcomeFinding.Title(outcome, samples, note), OutcomeFinding.Detail(outcome, samples));
    }

    private static BandEntry Band(EnsembleCell cell, Outcome outcome, ChartTimes times) =>
        new(cell.Scenario.Id, cell.Strategy.Id, [.. cell.Band(outcome.Variable.Index).Values.Select(v => times.Pick(v, outcome.Factor))]);

    private static ImmutableArray<ObservedEntry> Observed(ImmutableArray<ObservationFit> fits, Outcome outcome, NoteBook notes) =>
    [
        .. fits.Where(f => f.Mapping.Variable.Index == outcome.Variable.Index && !f.Points.IsEmpty).Select(fit => new ObservedEntry(
            fit.Mapping.Series.Id,
            fit.Mapping.Series.Title,
            notes.Of(fit.Mapping.Series),
            [.. fit.Points.Select(p => new ObservedPoint(
                p.Point.Date.Text,
                Math.Round(p.Time, 4),
                SignificantDigits.Round(outcome.Factor * p.Observed, 5),
                p.Point.IsVerified,
                p.Point.Source))])),
    ];
}

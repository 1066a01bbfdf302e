using System.Collections.Immutable;
using Entente.Cases;
using Entente.Evidence;
using Entente.Experiments.Execution;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The life of promises.</summary>
internal static class StagesBuilder
{
    /// <summary>The section, or <see langword="null"/> where the case has no stages.</summary>
    public static StageSection? Build(Ensemble ensemble, ChartTimes times, NoteBook notes)
    {
        Case @case = ensemble.Experiment.Case;
        if (@case.Stages.IsEmpty)
        {
            return null;
        }

        return new StageSection(
            DisplayNumber.UnitText(@case.Stages[0].Variable.Units),
            [.. @case.Stages.Select(s => new StageEntry(s.Name, s.Variable.Documentation, notes.Of(s.Variable)))],
            [.. ensemble.Experiment.Scenarios.Select(s => Finding(ensemble, s))],
            [.. ensemble.Cells.Select(c => Cell(c, @case.Stages, times))],
            Claims(@case));
    }

    private static StageCell Cell(EnsembleCell cell, ImmutableArray<Stage> stages, ChartTimes times)
    {
        ImmutableArray<QuantileBand> bands = [.. stages.Select(s => cell.Band(s.Variable.Index))];
        return new StageCell(
            cell.Scenario.Id,
            cell.Strategy.Id,
            [.. bands.Select(b => times.Pick(b.Values[2]))],
            [.. bands.Select(b => RangeWords.Around(Count(b.Values[2][^1]), Count(b.Values[0][^1]), Count(b.Values[^1][^1])))]);
    }

    private static FindingEntry Finding(Ensemble ensemble, Scenario scenario)
    {
        Case @case = ensemble.Experiment.Case;
        Stage last = @case.Stages[^1];
        EnsembleCell[] cells = [.. ensemble.Cells.Where(c => c.Scenario.Id == scenario.Id)];
        Phrase[] counts = [.. cells.Select(c => Phrase.Of(
            $"{Count(c.Band(last.Variable.Index).Values[2][^1])} under ",
            PhrasePart.Of(c.Strategy)))];
        return new FindingEntry(
            scenario.Id,
            Phrase.Join(Phrase.Of($"At stage “{last.Name}” {TimeWords.At(ensemble.Times[^1])}: "), Phrase.List(counts)),
            Phrase.Of("Medians over the runs. A promise moves from stage to stage; what is withdrawn leaves the picture."));
    }

    private static ImmutableArray<string> Claims(Case @case)
    {
        EvidenceBase evidence = @case.Evidence;
        return
        [
            .. @case.Stages.SelectMany(s => s.Variable.Evidence.Claims)
                .Where(evidence.Claims.ContainsKey)
                .Distinct()
                .OrderBy(id => evidence.Claims[id].AsOf.DecimalYear)
                .ThenBy(id => id, StringComparer.Ordinal),
        ];
    }

    private static string Count(double value) => DisplayNumber.Of(value, 1);
}

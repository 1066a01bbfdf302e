using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>What is settled at the table, and what becomes of what is promised there.</summary>
internal static class TableBuilder
{
    private const int Digits = 3;

    // A year that the run does not reach the end of is left out: its last instant is no year.
    private const double SameTime = 1e-6;

    // Of the levels that an ensemble keeps: 5, 50 and 95 %.
    private static readonly ImmutableArray<int> s_levels = [0, 2, 4];

    /// <summary>The section, or <see langword="null"/> where nobody bargains.</summary>
    public static TableSection? Build(Ensemble ensemble, NoteBook notes)
    {
        if (ensemble.Experiment.Case.Negotiation is not { } negotiation)
        {
            return null;
        }

        ImmutableArray<int> years =
        [
            .. ensemble.Cells.SelectMany(c => c.YearsOfRounds)
                .Select(y => (int)y.Time)
                .Where(year => year + 1 <= ensemble.Times[^1] + SameTime)
                .Distinct()
                .Order(),
        ];
        ChartTimes times = ChartTimes.OfPromises(ensemble.Times);
        return new TableSection(
            [.. negotiation.Parties.Select(p => new SideEntry(p.Id, p.Name, p.Judge.Id, notes.Of(p)))],
            [.. ensemble.Experiment.Case.ReferenceReplies.Select(s => new StrategyEntry(s.Id, s.Party, s.Title, s.Description, notes.Of(s)))],
            [.. negotiation.Issues.Select(i => new IssueEntry(
                i.Id, i.Title, notes.Of(i), [.. i.Options.Select(o => new OptionEntry(o.Title, o.Value is null))]))],
            [.. negotiation.Promises.Select(p => new PromiseEntry(
                negotiation.Issues[p.Issue].Title,
                negotiation.Parties[p.Keeper].Name,
                p.Unit,
                TimeWords.Years(p.Term),
                notes.Of(negotiation, p)))],
            years,
            times.Values,
            [.. ensemble.Cells.Select(cell => Cell(negotiation, cell, years, times, ensemble.MembersCompleted, notes))]);
    }

    private static TableCell Cell(Negotiation negotiation, EnsembleCell cell, ImmutableArray<int> years, ChartTimes times, int members, NoteBook notes)
    {
        RoundSummary?[] rounds = [.. years.Select(year => cell.YearsOfRounds.FirstOrDefault(r => (int)r.Time == year))];
        return new TableCell(
            cell.Scenario.Id,
            cell.Strategy.Id,
            TableFinding.Of(negotiation, cell, notes),
            [.. rounds.Select(r => Rounded((r?.Met ?? 0) / (double)members))],
            [.. rounds.Select(r => Share(r?.Agreed, r?.Met))],
            [.. negotiation.Parties.Select((_, side) => rounds.Select(r => Share(r?.Refused[side], r?.Met)).ToImmutableArray())],
            [.. negotiation.Parties.Select((_, side) => s_levels
                .Select(level => rounds.Select(r => Rounded(r?.Gains[side][level] ?? double.NaN)).ToImmutableArray())
                .ToImmutableArray())],
            [.. negotiation.Issues.Select((issue, place) => issue.Options
                .Select((_, option) => rounds.Select(r => Share(r?.Issues[place].Agreed[option], r?.Issues[place].OnTheTable)).ToImmutableArray())
                .ToImmutableArray())],
            [.. negotiation.Promises.Select((promise, place) => Of(negotiation, promise, cell, cell.Promises[place], times, notes))]);
    }

    private static PromiseCell Of(
        Negotiation negotiation, Promise promise, EnsembleCell cell, PromiseSummary summary, ChartTimes times, NoteBook notes) => new(
        TableFinding.Of(negotiation, promise, cell, summary, notes),
        Curves(cell.Band(promise.SignedSoFar.Index).Values, times),
        Curves(cell.Band(promise.Delivered.Index).Values, times),
        Curves(summary.Overdue, times),
        times.Pick(summary.ShareOverdue, digits: Digits),
        times.Pick(summary.ShareKeeping, digits: Digits));

    private static ImmutableArray<ImmutableArray<double>> Curves(ImmutableArray<ImmutableArray<double>> quantiles, ChartTimes times) =>
        [.. s_levels.Select(level => times.Pick(quantiles[level], digits: Digits))];

    private static double Share(int? part, int? whole) =>
        whole is { } all and > 0 && part is { } some ? Rounded((double)some / all) : double.NaN;

    private static double Rounded(double value) => SignificantDigits.Round(value, Digits);
}

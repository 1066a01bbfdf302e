using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>How deep packages go after the decision, by what lies beyond the table.</summary>
internal sealed class PackagesBuilder
{
    private readonly Ensemble _ensemble;
    private readonly Case _case;
    private readonly Negotiation _negotiation;
    private readonly NoteBook _notes;
    private readonly ImmutableArray<Criterion> _criteria;

    private PackagesBuilder(Ensemble ensemble, Negotiation negotiation, NoteBook notes)
    {
        _ensemble = ensemble;
        _case = ensemble.Experiment.Case;
        _negotiation = negotiation;
        _notes = notes;
        string decides = ensemble.Experiment.Strategies[0].Party;
        string judge = negotiation.Parties.FirstOrDefault(p => p.Id == decides)?.Judge.Id ?? decides;
        _criteria = [.. _case.Criteria.Where(c => c.Judge.Id == judge)];
    }

    /// <summary>One comparison for each party that has strategies but no place at the table, and one over the futures.</summary>
    public static ImmutableArray<PackagesSection> Build(Ensemble ensemble, NoteBook notes)
    {
        if (ensemble.Experiment.Case.Negotiation is not { } negotiation)
        {
            return [];
        }

        var builder = new PackagesBuilder(ensemble, negotiation, notes);
        return [.. builder.Absent(), .. builder.Futures()];
    }

    private IEnumerable<PackagesSection> Absent()
    {
        EnsembleCell[] cells = [.. _ensemble.Cells.Where(c => c.Scenario.Id == _case.ReferenceScenario), .. _ensemble.ReplyCells];
        foreach (Strategy reference in _case.ReferenceReplies.Where(r => _negotiation.Parties.All(p => p.Id != r.Party)))
        {
            Strategy[] plans = [.. _case.Replies.Where(s => s.Party == reference.Party)];
            EnsembleCell[] others = [.. cells.Where(c => c.Replies.All(r => r.Party == reference.Party || _case.ReferenceReplies.Contains(r)))];
            if (plans.Length > 1 && plans.All(p => others.Any(c => c.Replies.Contains(p))))
            {
                string name = _case.Judges.FirstOrDefault(j => j.Id == reference.Party)?.Name ?? reference.Party;
                yield return Section(
                    $"packages-{reference.Party}",
                    $"Packages by what {Sentence.Inside(name)} does",
                    [.. plans.Select(p => new PackagesColumn(p.Title, _notes.Of(p), p == reference))],
                    strategy => [.. plans.Select(plan => others.First(c => c.Strategy == strategy && c.Replies.Contains(plan)))]);
            }
        }
    }

    private IEnumerable<PackagesSection> Futures()
    {
        ImmutableArray<Scenario> scenarios = _ensemble.Experiment.Scenarios;
        if (scenarios.Length > 1)
        {
            yield return Section(
                "packages-futures",
                "Packages by future",
                [.. scenarios.Select(s => new PackagesColumn(s.Title, _notes.Of(s), s.Id == _case.ReferenceScenario))],
                strategy => [.. scenarios.Select(s => _ensemble.Cell(s.Id, strategy.Id))]);
        }
    }

    private PackagesSection Section(string id, string title, ImmutableArray<PackagesColumn> columns, Func<Strategy, EnsembleCell[]> cellsOf) => new(
        id,
        title,
        columns,
        [.. _criteria.Select(c => new PackagesOutcome(c.Outcome.Title, Measure(c.Outcome), _notes.Of(c.Outcome)))],
        [.. _ensemble.Experiment.Strategies.Select(strategy => Table(strategy, columns, cellsOf(strategy)))]);

    private PackagesTable Table(Strategy strategy, ImmutableArray<PackagesColumn> columns, EnsembleCell[] cells)
    {
        PackagesCell[] found = [.. cells.Select(Cell)];
        int most = Enumerable.Range(0, found.Length).MaxBy(i => found[i].Changed);
        int least = Enumerable.Range(0, found.Length).MinBy(i => found[i].Changed);
        Phrase finding = most == least
            ? Phrase.Of("As much is settled anew in all of them")
            : Phrase.Of(
                $"Most is settled anew under “{columns[most].Title}” (",
                new PhrasePart($"{DisplayNumber.Percent(found[most].Changed)} of the times on the table", columns[most].Note),
                $"), least under “{columns[least].Title}” (",
                new PhrasePart(DisplayNumber.Percent(found[least].Changed), columns[least].Note),
                ")");
        return new PackagesTable(strategy.Id, Phrase.Join(finding, Heaviest(cells)), [.. found]);
    }

    // What weighs most with the deciding party's judge, column by column.
    private Phrase Heaviest(EnsembleCell[] cells)
    {
        if (_criteria.IsEmpty)
        {
            return Phrase.Of();
        }

        Outcome outcome = _criteria.MaxBy(c => c.WeightLow + c.WeightHigh)!.Outcome;
        int index = _case.Outcomes.IndexOf(outcome);
        Phrase[] medians = [.. cells.Select(c => Phrase.Of(OutcomeWords.Number(outcome, OutcomeQuantiles.Of(c.Outcomes[index])[2])))];
        string values = DisplayNumber.WithUnit(Phrase.List(medians).ToString(), outcome.Unit);
        return Phrase.Of(
            $"; “{outcome.Title}”, which weighs most by the criteria of {Sentence.Inside(_criteria[0].Judge.Name)}, has medians of ",
            new PhrasePart(values, _notes.Of(outcome)),
            " in the order of the columns");
    }

    private PackagesCell Cell(EnsembleCell cell)
    {
        RoundSummary[] rounds = [.. cell.Rounds.Where(r => r.Time >= _case.Decision)];
        int met = rounds.Sum(r => r.Met);
        return new PackagesCell(
            SignificantDigits.Round((double)rounds.Sum(r => r.Agreed) / met, 3),
            SignificantDigits.Round(PackageDepth.Changed(_negotiation, rounds), 3),
            [.. _negotiation.Issues.Select((issue, place) => Settled(issue, place, rounds))],
            [.. _criteria.Select(c => Words(c.Outcome, OutcomeQuantiles.Of(cell.Outcomes[_case.Outcomes.IndexOf(c.Outcome)])))]);
    }

    private static ImmutableArray<double> Settled(NegotiationIssue issue, int place, RoundSummary[] rounds)
    {
        double all = rounds.Sum(r => r.Issues[place].OnTheTable);
        return [.. issue.Options.Select((_, option) => SignificantDigits.Round(rounds.Sum(r => r.Issues[place].Agreed[option]) / all, 3))];
    }

    private static string Measure(Outcome outcome) =>
        DisplayNumber.UnitText(outcome.Unit) is { Length: > 0 } unit ? $"{OutcomeWords.Measure(outcome)}, {unit}" : OutcomeWords.Measure(outcome);

    private static string Words(Outcome outcome, ImmutableArray<double> q) =>
        RangeWords.Around(OutcomeWords.Number(outcome, q[2]), OutcomeWords.Number(outcome, q[0]), OutcomeWords.Number(outcome, q[^1]));
}

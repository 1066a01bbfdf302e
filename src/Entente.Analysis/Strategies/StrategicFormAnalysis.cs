using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Strategies;

/// <summary>Reads the strategic form off an ensemble.</summary>
internal static class StrategicFormAnalysis
{
    /// <summary>
    /// The form in the case's reference scenario, or <see langword="null"/> where nobody replies, the scenario was not run, or there is
    /// nothing to judge by.
    /// </summary>
    /// <param name="ensemble">The runs.</param>
    /// <param name="worths">What they are worth to each judge.</param>
    public static StrategicForm? Of(Ensemble ensemble, IReadOnlyList<JudgedWorth> worths)
    {
        Case source = ensemble.Experiment.Case;
        if (worths.Count == 0 || source.ReferenceReplies.IsEmpty || ensemble.ReplyCells.IsEmpty)
        {
            return null;
        }

        EnsembleCell[] cells = [.. ensemble.Cells.Where(c => c.Scenario.Id == source.ReferenceScenario), .. ensemble.ReplyCells];
        int[] members = [.. Enumerable.Range(0, ensemble.MembersCompleted).Where(m => cells.All(c => worths.All(w => double.IsFinite(w.Points(c, m)))))];
        return members.Length == 0 ? null : StrategicForm.Of(
            cells[0].Scenario,
            PlayersOf(ensemble.Experiment, [.. worths.Select(w => w.Judge)]),
            [.. worths.Select(w => w.Judge)],
            [.. cells.Select(cell => (
                cell.Replies.Insert(0, cell.Strategy),
                worths.Select(w => members.Average(m => w.Points(cell, m))).ToImmutableArray()))],
            members.Length);
    }

    private static ImmutableArray<Player> PlayersOf(Experiment experiment, Judge[] judges)
    {
        Case source = experiment.Case;
        return
        [
            PlayerOf(source, experiment.Strategies, judges),
            .. source.ReferenceReplies.Select(reply => PlayerOf(source, [.. source.Replies.Where(s => s.Party == reply.Party)], judges)),
        ];
    }

    // A party that is not at the table is judged by the judge of the same id.
    private static Player PlayerOf(Case source, ImmutableArray<Strategy> strategies, Judge[] judges)
    {
        string party = strategies[0].Party;
        NegotiatingParty? atTheTable = source.Negotiation?.Parties.FirstOrDefault(p => p.Id == party);
        Judge? judge = judges.FirstOrDefault(j => j.Id == (atTheTable?.Judge.Id ?? party));
        return new Player(party, atTheTable?.Name ?? judge?.Name ?? party, judge, strategies);
    }
}

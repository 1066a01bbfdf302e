using Entente.Analysis.Strategies;
using Entente.Reporting.Building;

namespace Entente.Reporting.Words;

/// <summary>From which combinations of strategies no party gains by leaving alone.</summary>
internal static class MeetingFinding
{
    // A handful can be read; more is a table.
    private const int Most = 3;

    /// <summary>A sentence that says what follows in the model, and advises nobody.</summary>
    public static Phrase Of(StrategicForm form, NoteBook notes)
    {
        StrategyProfile[] stable = [.. form.Equilibria.OrderByDescending(p => p.LeastLoss)];
        string premise = $"If each side judged by its criteria in this model and knew what the others do in the future “{form.Scenario.Title}”, ";
        return stable.Length switch
        {
            0 => Phrase.Of(premise + "no combination would hold: from each, some side would gain by changing its own strategy alone."),
            1 => Phrase.Join(
                Phrase.Of(premise + "one combination would hold, in which no side gains by changing its own strategy alone: "),
                Combination(form, stable[0], notes),
                Phrase.Of(".")),
            _ => Phrase.Join(
                Phrase.Of($"{premise}{Sentence.Count(stable.Length)} combinations would hold, in which no side gains by changing its own strategy alone: "),
                Phrase.List([.. stable.Take(Most).Select(p => Combination(form, p, notes))]),
                Phrase.Of(stable.Length > Most ? ", and others in the table." : ".")),
        };
    }

    // A margin of a fraction of a point may turn with another draw of members.
    private static Phrase Combination(StrategicForm form, StrategyProfile profile, NoteBook notes)
    {
        Phrase[] moves =
        [
            .. form.Players.Select((player, place) => Phrase.Of(
                $"{Sentence.Inside(player.Name)}: “",
                PhrasePart.Of(profile.Strategies[place]),
                "”")),
        ];
        int nearest = Enumerable.Range(0, form.Players.Length).MinBy(p => profile.LossFromLeaving[p] ?? double.PositiveInfinity);
        Phrase margin = double.IsFinite(profile.LeastLoss) && form.Players[nearest].Judge is { } judge
            ? Phrase.Of(
                $" ({Sentence.Inside(form.Players[nearest].Name)} would lose least by leaving: ",
                new PhrasePart($"{WorthFinding.Score(profile.LeastLoss, 1)} points", notes.Of(judge)),
                ")")
            : Phrase.Of();
        return Phrase.Join(Phrase.List(moves), margin);
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;

namespace Entente.Reporting.Words;

/// <summary>
/// The case's answer sentences with their places filled: <c>{strategy:ID}</c>, <c>{scenario:ID}</c>,
/// <c>{outcome:OUTCOME:STRATEGY:SCENARIO}</c> and <c>{median:OUTCOME:STRATEGY:SCENARIO}</c>.
/// </summary>
internal static partial class AnswerTemplate
{
    /// <summary>
    /// Fills one sentence. A place whose scenario or strategy is not part of this run says so; the case's reader has
    /// already refused ids that do not exist.
    /// </summary>
    public static Phrase Fill(string template, Ensemble ensemble, NoteBook notes)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        int done = 0;
        foreach (Match place in Place().Matches(template))
        {
            parts.Add(template[done..place.Index]);
            parts.Add(Filling(place, ensemble, notes));
            done = place.Index + place.Length;
        }

        parts.Add(template[done..]);
        return new Phrase([.. parts.Where(p => p.Text.Length > 0)]);
    }

    [GeneratedRegex(@"\{(?<kind>[a-z]+):(?<arguments>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private static PhrasePart Filling(Match place, Ensemble ensemble, NoteBook notes)
    {
        string[] ids = place.Groups["arguments"].Value.Split(':');
        Experiment experiment = ensemble.Experiment;
        return (place.Groups["kind"].Value, ids) switch
        {
            ("strategy", [var id]) when experiment.Case.Strategies.FirstOrDefault(s => s.Id == id) is { } s => PhrasePart.Of(s),
            ("scenario", [var id]) when experiment.Case.Scenarios.FirstOrDefault(s => s.Id == id) is { } s => PhrasePart.Of(s),
            ("outcome", [var outcome, var strategy, var scenario]) =>
                Number(ensemble, notes, outcome, strategy, scenario, OutcomeWords.MedianAndRange),
            ("median", [var outcome, var strategy, var scenario]) =>
                Number(ensemble, notes, outcome, strategy, scenario, (o, q) => OutcomeWords.Quantity(o, q[2])),
            _ => place.Value,
        };
    }

    private static PhrasePart Number(
        Ensemble ensemble,
        NoteBook notes,
        string outcomeId,
        string strategy,
        string scenario,
        Func<Outcome, ImmutableArray<double>, string> write)
    {
        ImmutableArray<Outcome> outcomes = ensemble.Experiment.Case.Outcomes;
        EnsembleCell? cell = ensemble.Cells.FirstOrDefault(c => c.Scenario.Id == scenario && c.Strategy.Id == strategy);
        int index = outcomes.ToList().FindIndex(o => o.Id == outcomeId);
        return cell is null || index < 0
            ? "(not part of this run)"
            : new PhrasePart(write(outcomes[index], SampleQuantiles.Of(cell.Outcomes[index])), Note: notes.Of(outcomes[index]));
    }
}

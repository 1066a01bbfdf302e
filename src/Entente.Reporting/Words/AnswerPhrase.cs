using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Answers;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;

namespace Entente.Reporting.Words;

/// <summary>The case's answer sentences with their places filled (docs/case-format.md).</summary>
internal static class AnswerPhrase
{
    /// <summary>
    /// Fills one sentence. A number whose scenario or strategy is not part of this run says so; ids that do not exist
    /// have been refused when the case was read.
    /// </summary>
    public static Phrase Of(string template, Ensemble ensemble, NoteBook notes) =>
        new([.. AnswerTemplate.Parse(template).Parts.Select(part => Fill(part, ensemble, notes))]);

    private static PhrasePart Fill(AnswerPart part, Ensemble ensemble, NoteBook notes)
    {
        Case source = ensemble.Experiment.Case;
        return part switch
        {
            WordsPart words => words.Text,
            StrategyTitlePart title => PhrasePart.Of(source.Strategies.First(s => s.Id == title.StrategyId)),
            ScenarioTitlePart title => PhrasePart.Of(source.Scenarios.First(s => s.Id == title.ScenarioId)),
            OutcomePart number => Number(number, ensemble, notes),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part of an answer."),
        };
    }

    private static PhrasePart Number(OutcomePart part, Ensemble ensemble, NoteBook notes)
    {
        ImmutableArray<Outcome> outcomes = ensemble.Experiment.Case.Outcomes;
        int index = outcomes.ToList().FindIndex(o => o.Id == part.OutcomeId);
        EnsembleCell? cell = ensemble.Cells.FirstOrDefault(c => c.Scenario.Id == part.ScenarioId && c.Strategy.Id == part.StrategyId);
        if (cell is null)
        {
            return "(not part of this run)";
        }

        ImmutableArray<double> quantiles = OutcomeQuantiles.Of(cell.Outcomes[index]);
        string words = part.HasRange
            ? OutcomeWords.MedianAndRange(outcomes[index], quantiles)
            : OutcomeWords.Number(outcomes[index], quantiles[2]);
        return new PhrasePart(words, Note: notes.Of(outcomes[index]));
    }
}

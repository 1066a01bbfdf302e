using Entente.Analysis;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on what the strategies are worth, and to whom.</summary>
internal static class WorthBuilder
{
    // The nearest break-even weights tell what the answer hangs on; the far ones only that it does not hang on them.
    private const int MostBreakEvens = 3;

    /// <summary>One entry a judge.</summary>
    public static WorthSection Build(AnalysisResult result, NoteBook notes)
    {
        Case @case = result.Ensemble.Experiment.Case;
        return new WorthSection(
            WorthFinding.Title(result.Judgements),
            [.. result.Judgements.Select(j => Of(@case, j, notes))]);
    }

    private static JudgeEntry Of(Case @case, Judgement judgement, NoteBook notes) => new(
        judgement.Judge.Id,
        Sentence.Inside(judgement.Judge.Name),
        notes.Of(judgement.Judge),
        WorthFinding.Of(judgement, notes.Of(judgement.Judge)),
        [.. judgement.Strategies.Select(Of)],
        [.. @case.Criteria.Where(c => c.Judge.Id == judgement.Judge.Id).Select(CriterionWords.Entry)],
        [.. Flips(@case, judgement, notes), .. judgement.BreakEvens.Take(MostBreakEvens).Select(b => WorthFinding.Of(b, notes.Of(judgement.Judge)))]);

    private static IEnumerable<Phrase> Flips(Case @case, Judgement judgement, NoteBook notes) => judgement.Flips.IsEmpty
        ? [WorthFinding.NoFlip(judgement)]
        : judgement.Flips.Select(f => WorthFinding.Of(f, FlipWords.Condition(@case, f), NoteOf(@case, judgement, f, notes)));

    private static WorthEntry Of(StrategyWorth worth) => new(
        worth.Strategy.Id,
        Points(worth.Mean),
        Points(worth.Low),
        Points(worth.High),
        Points(worth.WorstCase),
        worth.WorstScenario.Id,
        Points(worth.MeanRegret),
        Points(worth.GreatestRegret),
        SignificantDigits.Round(worth.ShareBest, 5),
        ProbabilityWords.Beside(worth.ShareBest),
        [.. worth.ByScenario.Select(Points)]);

    private static string NoteOf(Case @case, Judgement judgement, RankingFlip flip, NoteBook notes) => flip.Kind switch
    {
        FlipKind.Scenario => notes.Of(@case.Scenarios.First(s => s.Id == flip.Subject)),
        FlipKind.Parameter => notes.Of(@case.Parameters.First(p => p.Variable.Path == flip.Subject)),
        _ => notes.Of(judgement.Judge),
    };

    private static double Points(double value) => SignificantDigits.Round(value, 5);
}

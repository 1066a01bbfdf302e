using Entente.Analysis;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on what the strategies are worth, and to whom.</summary>
internal static class WorthBuilder
{
    /// <summary>One entry a judge.</summary>
    public static WorthSection Build(AnalysisResult result, NoteBook notes)
    {
        Case @case = result.Ensemble.Experiment.Case;
        return new WorthSection(
            WorthFinding.Title(result.Judgements),
            [.. result.Judgements.Select(j => Of(@case, j, notes.Of(j.Judge)))]);
    }

    private static JudgeEntry Of(Case @case, Judgement judgement, string note) => new(
        judgement.Judge.Id,
        judgement.Judge.Name,
        note,
        WorthFinding.Of(judgement, note),
        [.. judgement.Strategies.Select(Of)],
        [.. @case.Criteria.Where(c => c.Judge.Id == judgement.Judge.Id).Select(CriterionWords.Entry)],
        judgement.Flips.IsEmpty ? [WorthFinding.NoFlip(judgement)] : [.. judgement.Flips.Select(WorthFinding.Of)]);

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
        ProbabilityWords.Of(worth.ShareBest),
        [.. worth.ByScenario.Select(Points)]);

    private static double Points(double value) => SignificantDigits.Round(value, 5);
}

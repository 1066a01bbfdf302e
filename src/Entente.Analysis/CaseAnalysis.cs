using System.Collections.Immutable;
using Entente.Analysis.Loops;
using Entente.Analysis.Observations;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Analysis;

/// <summary>Reads an ensemble: what its strategies are worth to each judge, and how near it passes to what was observed.</summary>
public static class CaseAnalysis
{
    /// <summary>The whole analysis; never throws for what a case may hold.</summary>
    public static AnalysisResult Of(Ensemble ensemble)
    {
        var found = new DiagnosticBag();
        ImmutableArray<JudgedWorth> worths = [.. ensemble.Experiment.Case.Judges
            .Select(judge => Judge(ensemble, judge, found))
            .OfType<JudgedWorth>()];
        return new AnalysisResult(ensemble, [.. worths.Select(StrategyComparison.Of)], Compare(ensemble, found))
        {
            StrategicForm = StrategicFormAnalysis.Of(ensemble, worths),
            Loops = LoopAnalysis.Of(ensemble),
            Diagnostics = [.. found],
        };
    }

    private static JudgedWorth? Judge(Ensemble ensemble, Judge judge, DiagnosticBag found)
    {
        var worth = new JudgedWorth(ensemble, judge);
        if (worth.Criteria.IsEmpty)
        {
            found.Report(AnalysisDiagnostics.JudgeWithoutCriteria, null, judge.Name);
            return null;
        }

        if (worth.Members.IsEmpty)
        {
            found.Report(AnalysisDiagnostics.NothingToJudge, null, judge.Name);
            return null;
        }

        int leftOut = ensemble.MembersCompleted - worth.Members.Length;
        if (leftOut > 0)
        {
            found.Report(AnalysisDiagnostics.MembersLeftOut, null, leftOut, ensemble.MembersCompleted, judge.Name);
        }

        return worth;
    }

    private static ImmutableArray<ObservationFit> Compare(Ensemble ensemble, DiagnosticBag found)
    {
        Case source = ensemble.Experiment.Case;
        if (ensemble.ReferenceSeries.IsEmpty)
        {
            if (!source.Observations.IsEmpty)
            {
                found.Report(AnalysisDiagnostics.ReferenceNotRun, null, source.ReferenceStrategy, source.ReferenceScenario);
            }

            return [];
        }

        ImmutableArray<ObservationFit> fits = [.. source.Observations.Select(mapping => new ObservationComparison(ensemble, mapping).Fit())];

        // As of an earlier day a series that begins later is no mistake.
        foreach (ObservationFit fit in fits.Where(f => source.AsOf is null && f.Points.IsEmpty))
        {
            found.Report(AnalysisDiagnostics.NothingToCompare, fit.Mapping.Location, fit.Mapping.Series.Id, fit.Mapping.Variable.Path);
        }

        return fits;
    }
}

using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Scoring;
using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Reporting;

namespace Entente.EndToEnd.Tests;

/// <summary>A real case taken the whole way: read, run with a few members, analysed, reported.</summary>
internal static class ReportedCase
{
    private const int Members = 8;

    /// <summary>Reports a case of the repository into a folder.</summary>
    public static ReportFiles Write(string caseId, string outputFolder, int threads)
    {
        var read = CaseReader.Read(Repository.PathTo("cases", caseId));
        ImmutableArray<Diagnostic> errors = [.. read.Diagnostics.Where(d => d.Severity == Severity.Error)];
        errors.ShouldBeEmpty();

        var experiment = new Experiment(read.Case!, read.Case!.Scenarios, read.Case.Strategies, Members, read.Case.Seed);
        Ensemble ensemble = EnsembleRunner.Run(experiment, threads);
        Hindcast? hindcast = HindcastAnalysis.Plan(experiment, Members) is { } plan ? HindcastAnalysis.Of(ensemble, EnsembleRunner.Run(plan, threads)) : null;
        AnalysisResult result = CaseAnalysis.Of(ensemble) with { Hindcast = hindcast };
        var run = new RunRecord("test", threads, TimeSpan.FromSeconds(1), DateTimeOffset.UnixEpoch, Members, Members);
        return ReportWriter.Write(result, run, outputFolder);
    }
}

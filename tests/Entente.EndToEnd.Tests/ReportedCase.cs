using Entente.Analysis;
using Entente.Analysis.Aftermath;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Cases.Knowledge;
using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Reporting;
using Case = Entente.Cases.Case;

namespace Entente.EndToEnd.Tests;

/// <summary>A real case taken the whole way: read, run with a few members, analysed, reported.</summary>
internal static class ReportedCase
{
    private const int Members = 8;

    /// <summary>Reports a case of the repository into a folder.</summary>
    public static ReportFiles Write(string caseId, string outputFolder, int threads) => Write(Read(caseId), null, outputFolder, threads);

    /// <summary>Reports a case of the repository as of a day into a folder.</summary>
    public static ReportFiles WriteAsOf(string caseId, DateOnly day, string outputFolder, int threads)
    {
        KnownCase known = KnowledgeAt.Of(Read(caseId), day);
        return Write(known.Case, known, outputFolder, threads);
    }

    /// <summary>Reads a case of the repository.</summary>
    public static Case Read(string caseId)
    {
        var read = CaseReader.Read(Repository.PathTo("cases", caseId));
        read.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return read.Case!;
    }

    private static ReportFiles Write(Case subject, KnownCase? known, string outputFolder, int threads)
    {
        var experiment = new Experiment(subject, subject.Scenarios, subject.Strategies, Members, subject.Seed) { LoopMembers = Members };
        Ensemble ensemble = EnsembleRunner.Run(experiment, threads);
        AnalysisResult result = CaseAnalysis.Of(ensemble) with
        {
            Hindcast = Hold(experiment, threads),
            Questions = Ask(ensemble, threads),
            Aftermath = known is null ? null : AftermathAnalysis.Of(ensemble, known),
        };
        var run = new RunRecord("test", threads, TimeSpan.FromSeconds(1), DateTimeOffset.UnixEpoch, Members, Members) { Knowledge = known };
        return ReportWriter.Write(result, run, outputFolder);
    }

    private static Hindcast? Hold(Experiment experiment, int threads)
    {
        if (HindcastAnalysis.Plan(experiment, Members, takesPrior: false) is not { } plan)
        {
            return null;
        }

        Case whole = experiment.Case;
        Hindcast hindcast = HindcastAnalysis.Of(
            whole, plan, EnsembleRunner.Run(plan.DriversObserved, threads), EnsembleRunner.Run(plan.DriversForecast, threads));
        return hindcast with
        {
            Ablations = [.. plan.Ablations(null).Select(part => HindcastAnalysis.Of(whole, plan, part, EnsembleRunner.Run(part.Experiment, threads)))],
        };
    }

    // At one date only, so that the tests need not wait.
    private static QuestionReport? Ask(Ensemble ensemble, int threads)
    {
        Case subject = ensemble.Experiment.Case;
        if (subject.AsOf is { } day)
        {
            return new QuestionReport(subject.Questions, [QuestionForecasting.Of(ensemble, subject.Questions, day)]);
        }

        if (QuestionForecasting.Dates(subject, subject.Questions) is not [{ } first, ..])
        {
            return null;
        }

        Ensemble asked = EnsembleRunner.Run(QuestionForecasting.Plan(subject, subject.Questions, Members, first), threads);
        return new QuestionReport(subject.Questions, [QuestionForecasting.Of(asked, subject.Questions, first)]);
    }
}

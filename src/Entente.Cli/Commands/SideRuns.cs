using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Cases.Reading;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Cli.Commands;

/// <summary>Small runs that a dossier shows beside its ensemble. One that is stopped is left out: the dossier goes without.</summary>
internal static class SideRuns
{
    /// <summary>The reference run held against the case's own points from after the end of the fit, where it has any.</summary>
    /// <param name="ensemble">The ensemble.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="output">Where progress is shown.</param>
    /// <param name="cancellation">Stops the runs.</param>
    public static Hindcast? HoldAgainstLaterYears(Ensemble ensemble, RunRequest request, Output output, CancellationToken cancellation)
    {
        Case whole = ensemble.Experiment.Case;
        return HindcastAnalysis.Plan(ensemble.Experiment, ensemble.MembersCompleted, request.TakesPrior) is { } plan
            && Run(plan.DriversObserved, "Later years, drivers as they were", request.Threads, output, cancellation) is { } observed
            && Run(plan.DriversForecast, "Later years, drivers forecast", request.Threads, output, cancellation) is { } forecast
                ? HindcastAnalysis.Of(whole, plan, observed, forecast) with { Ablations = Ablate(whole, plan, request, output, cancellation) }
                : null;
    }

    private static ImmutableArray<Ablation> Ablate(Case whole, HindcastPlan plan, RunRequest request, Output output, CancellationToken cancellation)
    {
        Case? withoutBargaining = whole.Negotiation is null
            ? null
            : CaseReader.Read(request.Folder, new CaseReadOptions { Negotiation = false }, cancellation).Case;
        var ablations = ImmutableArray.CreateBuilder<Ablation>();
        foreach (PlannedAblation planned in plan.Ablations(withoutBargaining))
        {
            if (Run(planned.Experiment, $"What parts add: {planned.Id}", request.Threads, output, cancellation) is not { } run)
            {
                return [];
            }

            ablations.Add(HindcastAnalysis.Of(whole, plan, planned, run));
        }

        return ablations.ToImmutable();
    }

    /// <summary>
    /// The case's questions as they stood at each date at which one was asked. A case that is taken back to a day has its own runs'
    /// answers at that day, and no others.
    /// </summary>
    public static QuestionReport? AskQuestions(Ensemble ensemble, bool takesPrior, int threads, Output output, CancellationToken cancellation)
    {
        Experiment experiment = ensemble.Experiment;
        Case subject = experiment.Case;
        if (subject.Questions.All(q => q.Resolution is null))
        {
            return null;
        }

        if (subject.AsOf is { } day)
        {
            return new QuestionReport(subject.Questions, [QuestionForecasting.Of(ensemble, subject.Questions, day)]);
        }

        var dates = ImmutableArray.CreateBuilder<QuestionScorecard>();
        foreach (DateOnly? asOf in QuestionForecasting.Dates(subject, subject.Questions))
        {
            Experiment plan = Plan(experiment, ensemble.MembersCompleted, takesPrior, asOf);
            if (plan.Questions.IsEmpty)
            {
                continue;
            }

            if (Run(plan, $"Questions as of {asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "today"}", threads, output, cancellation) is not { } run)
            {
                return null;
            }

            dates.Add(QuestionForecasting.Of(run, subject.Questions, asOf));
        }

        return dates.Count == 0 ? null : new QuestionReport(subject.Questions, dates.ToImmutable());
    }

    // The page says of each date what its parameters are drawn from, so that nothing need be said here of a posterior that is missing.
    private static Experiment Plan(Experiment experiment, int members, bool takesPrior, DateOnly? asOf)
    {
        Experiment plan = QuestionForecasting.Plan(experiment.Case, experiment.Case.Questions, members, asOf) with { Seed = experiment.Seed };
        return takesPrior
            ? plan
            : plan with { Posterior = PosteriorChoice.Of(plan.Case, new DiagnosticBag()) };
    }

    private static Ensemble? Run(Experiment plan, string title, int threads, Output output, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return null;
        }

        try
        {
            Ensemble run = EnsembleProgressDisplay.Show(
                output.Messages, title, progress => EnsembleRunner.Run(plan, threads, progress, cancellation));
            return run.MembersCompleted == plan.Members ? run : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

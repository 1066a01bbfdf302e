using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis.Questions;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Cases.Questions;
using Entente.Cases.Reading;
using Entente.Cli.Models;
using Entente.Cli.Questions;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Cli.Commands;

/// <summary><c>entente questions</c>: the probabilities that a case gives to questions about the future, and how they score.</summary>
internal static class QuestionsCommand
{
    public static readonly string[] Examples =
    [
        "entente questions cases/alder-and-birch",
        "entente questions cases/alder-and-birch --as-of 2009-11-30 --members 500 --json",
        "entente questions cases/alder-and-birch --file my-questions.csv",
    ];

    private sealed record Request(string Folder, string? File, string? AsOf, int? Members, bool Bargains, bool TakesPrior, bool Json);

    private sealed record PlannedDate(DateOnly? AsOf, Experiment Experiment);

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        Option<string?> asOf = AsOfOption.Create("each day at which a question was asked, and the case's standard days after it");
        var file = new Option<string?>("--file") { Description = "Your own questions instead of the case's: CSV with id, question, resolution and horizon." };
        Option<int?> members = NumberOption.Of<int>("--members", "Draws of the uncertain parameters [default: the case's].");
        Option<bool> prior = PriorOption.Create();
        var noBargaining = new Option<bool>("--no-bargaining") { Description = "Leave out the case's negotiation: every lever follows its own equation." };
        var json = new Option<bool>("--json") { Description = "Print the same as JSON." };
        var command = new Command("questions", "Answers forecasting questions with probabilities, and scores them where the outcome is known.")
        { folder, asOf, file, members, prior, noBargaining, json };
        command.SetWork((parsed, cancellation) => Answer(
            new Request(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(file),
                parsed.GetValue(asOf),
                parsed.GetValue(members),
                !parsed.GetValue(noBargaining),
                parsed.GetValue(prior),
                parsed.GetValue(json)),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Answer(Request request, Output output, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        CaseReadResult read = CaseReader.Read(request.Folder, new CaseReadOptions { Negotiation = request.Bargains }, cancellation);
        problems.AddRange(read.Diagnostics);
        DateOnly? asOf = AsOfOption.Read(request.AsOf, problems);
        ImmutableArray<ForecastQuestion> questions = read.Case is { } subject ? Read(request, subject, problems) : [];
        ImmutableArray<PlannedDate> dates = read.Case is not null && !problems.HasErrors
            ? Plan(request, read.Case, questions, asOf, problems)
            : [];
        DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
        if (problems.HasErrors)
        {
            return ExitCode.BadInput;
        }

        var report = new QuestionReport(questions, [.. dates.Select(planned => Run(planned, questions, output, cancellation))]);
        TextWriter writer = output.Results.Profile.Out.Writer;
        if (request.Json)
        {
            writer.WriteLine(QuestionJson.Of(report, request.Bargains));
        }
        else
        {
            QuestionPrinter.Print(report, request.Bargains, output.Results);
        }

        return ExitCode.Success;
    }

    private static ImmutableArray<ForecastQuestion> Read(Request request, Case subject, DiagnosticBag problems)
    {
        if (request.File is not { } file)
        {
            return subject.Questions;
        }

        SourceText? text = ModelInput.ReadText(file, problems);
        return text is null ? [] : QuestionReader.ReadOwn(text, subject.Model, problems);
    }

    private static ImmutableArray<PlannedDate> Plan(
        Request request, Case subject, ImmutableArray<ForecastQuestion> questions, DateOnly? asOf, DiagnosticBag problems)
    {
        ImmutableArray<PlannedDate> dates = [.. (request.AsOf is null ? QuestionForecasting.Dates(subject, questions) : [asOf])
            .Select(day => new PlannedDate(day, PlanDate(request, subject, questions, day, problems)))
            .Where(planned => !planned.Experiment.Questions.IsEmpty)];
        if (dates.IsEmpty)
        {
            problems.Report(CommandLineDiagnostics.NothingAsked, null, questions.Length, request.AsOf is { } day ? $" as of {day}" : "");
        }

        problems.AddRange(dates.SelectMany(planned => ExperimentChecks.Of(planned.Experiment)).Distinct());
        return dates;
    }

    private static Experiment PlanDate(
        Request request, Case subject, ImmutableArray<ForecastQuestion> questions, DateOnly? asOf, DiagnosticBag problems)
    {
        Experiment experiment = QuestionForecasting.Plan(subject, questions, request.Members ?? subject.Members, asOf);
        return request.TakesPrior || experiment.Questions.IsEmpty
            ? experiment
            : experiment with { Posterior = PosteriorChoice.Of(experiment.Case, problems) };
    }

    private static QuestionScorecard Run(PlannedDate planned, ImmutableArray<ForecastQuestion> questions, Output output, CancellationToken cancellation)
    {
        Ensemble ensemble = EnsembleProgressDisplay.Show(
            output.Messages, planned.Experiment, progress => EnsembleRunner.Run(planned.Experiment, Environment.ProcessorCount, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        DiagnosticPrinter.Print(output.Messages, ensemble.Diagnostics);
        return QuestionForecasting.Of(ensemble, questions, planned.AsOf);
    }
}

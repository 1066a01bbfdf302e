using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Rolling;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Cases.Reading;
using Entente.Cli.Models;
using Entente.Cli.Scoring;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Cli.Commands;

/// <summary><c>entente score</c>: how well a case forecast what came after a date.</summary>
internal static class ScoreCommand
{
    public static readonly string[] Examples =
    [
        "entente score cases/alder-and-birch --observations cases/alder-and-birch/series/points.csv --fit-until 2008 --drivers observed",
        "entente score cases/alder-and-birch --observations later.csv --fit-until 2008-12-31 --drivers forecast --members 500 --json",
        "entente score cases/alder-and-birch --observations later.csv --fit-until 2008-12-31 --as-of newest --drivers observed",
        "entente score cases/alder-and-birch --observations later.csv --fit-until 2008 --drivers observed --ablations",
    ];

    private const string Observed = "observed";
    private const string Forecast = "forecast";

    private sealed record Question(string Folder, string File, string FitUntil, bool ForecastsDrivers, int? Members, string? AsOf, bool Bargains, bool TakesPrior, bool Ablates, bool Json);

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        var file = new Option<string>("--observations") { Description = "CSV with series_id, date, value and unit: what came of it.", Required = true };
        var until = new Option<string>("--fit-until") { Description = "The cut, the last day that forecasts may know of: 2015, 2015-12 or 2015-12-31.", Required = true };
        var drivers = new Option<string>("--drivers") { Description = "After the cut the drivers are as they were, or forecast from their own past.", Required = true };
        drivers.AcceptOnlyFromAmong(Observed, Forecast);
        Option<int?> members = NumberOption.Of<int>("--members", "Draws of the uncertain parameters [default: the case's].");
        Option<string?> asOf = AsOfOption.Create("the cut");
        var noBargaining = new Option<bool>("--no-bargaining") { Description = "Leave out the case's negotiation: every lever follows its own equation." };
        Option<bool> prior = PriorOption.Create();
        var ablations = new Option<bool>("--ablations") { Description = "Also score the model without bargaining and with each of the case's loops cut: what do they add?" };
        var json = new Option<bool>("--json") { Description = "Print the same as JSON." };
        var command = new Command("score", "Scores a case's reference run with observations from after a cut, beside forecasts from each series' own past.")
        { folder, file, until, drivers, members, asOf, noBargaining, prior, ablations, json };
        command.SetWork((parsed, cancellation) => Score(
            new Question(
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(until),
                parsed.GetRequiredValue(drivers) == Forecast,
                parsed.GetValue(members),
                parsed.GetValue(asOf),
                !parsed.GetValue(noBargaining),
                parsed.GetValue(prior),
                parsed.GetValue(ablations),
                parsed.GetValue(json)),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Score(Question question, Output output, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        CaseReadResult read = CaseReader.Read(question.Folder, new CaseReadOptions { Negotiation = question.Bargains }, cancellation);
        problems.AddRange(read.Diagnostics);
        DateOnly? cut = DayOption.Read(question.FitUntil, problems);
        SourceText? text = ModelInput.ReadText(question.File, problems);
        ImmutableArray<HeldOutPoint> points = text is null ? [] : HeldOutPointReader.Read(text, problems);
        DateOnly? knownUntil = question.AsOf is null ? cut : AsOfOption.Read(question.AsOf, problems);
        Experiment? experiment = AsOf(read.Case, knownUntil, question.ForecastsDrivers) is { } subject && cut is { } day && text is not null && !problems.HasErrors
            ? Plan(question, subject, day, points, text, problems)
            : null;
        DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
        if (experiment is null || problems.HasErrors)
        {
            return ExitCode.BadInput;
        }

        Ensemble Run(Experiment asked, string what)
        {
            Ensemble ensemble = EnsembleProgressDisplay.Show(
                output.Messages, what, progress => EnsembleRunner.Run(asked, Environment.ProcessorCount, progress, cancellation));
            cancellation.ThrowIfCancellationRequested();
            return ensemble;
        }

        Ensemble whole = Run(experiment, $"{experiment.Members} members of the case as it is");
        DiagnosticPrinter.Print(output.Messages, whole.Diagnostics);
        var rolling = new RollingScoring(experiment, read.Case!, cut!.Value, origin => PosteriorChoice.Of(experiment.Case, origin, experiment.Case.AsOf, []));
        Scorecard scorecard = ForecastScoring.Of(whole, cut.Value, points) with
        {
            Rolling = rolling.Of(whole, points, (later, origin) => Run(later, string.Create(CultureInfo.InvariantCulture, $"From {origin:yyyy-MM-dd}"))),
        };
        ImmutableArray<Ablation> ablations = question.Ablates
            ? [
                new Ablation(Ablation.Whole, "nothing is taken away", scorecard),
                .. Ablation.Plan(experiment, AsOf(WithoutBargaining(question, experiment.Case), knownUntil, question.ForecastsDrivers))
                    .Select(p => new Ablation(p.Id, p.Title, ForecastScoring.Of(Run(p.Experiment, $"Without: {p.Title}"), cut.Value, points))),
            ]
            : [];
        Print(scorecard, ablations, question, output);
        return ExitCode.Success;
    }

    private static Case? WithoutBargaining(Question question, Case whole) => whole.Negotiation is null
        ? null
        : CaseReader.Read(question.Folder, new CaseReadOptions { Negotiation = false }).Case;

    // Drivers that are as observed are so whatever else was known.
    private static Case? AsOf(Case? whole, DateOnly? day, bool forecastsDrivers) => AsOfOption.Apply(whole, day) switch
    {
        { } known => forecastsDrivers ? known.Case : known.Case with { Drivers = known.Whole.Drivers },
        null => whole,
    };

    private static Experiment Plan(
        Question question, Case subject, DateOnly cut, ImmutableArray<HeldOutPoint> points, SourceText text, DiagnosticBag problems)
    {
        Experiment experiment = ForecastScoring.Plan(subject, question.Members ?? subject.Members, cut, question.ForecastsDrivers);
        if (!question.TakesPrior)
        {
            experiment = experiment with { Posterior = PosteriorChoice.Of(subject, cut, subject.AsOf, problems) };
        }

        problems.AddRange(ScoringChecks.Of(subject, cut, points, text));
        problems.AddRange(ExperimentChecks.Of(experiment));
        return experiment;
    }

    private static void Print(Scorecard scorecard, ImmutableArray<Ablation> ablations, Question question, Output output)
    {
        TextWriter writer = output.Results.Profile.Out.Writer;
        if (question.Json)
        {
            writer.WriteLine(ScorecardJson.Of(scorecard, ablations, question.Bargains));
            return;
        }

        TablePrinter.Print(output.Results, ScorecardTables.Points(scorecard));
        if (!scorecard.LeftOut.IsEmpty)
        {
            TablePrinter.Print(output.Results, ScorecardTables.LeftOut(scorecard));
        }

        TablePrinter.Print(output.Results, ScorecardTables.Series(scorecard));
        if (scorecard.Rolling is { Series.IsEmpty: false } rolling)
        {
            TablePrinter.Print(output.Results, RollingTables.Series(rolling));
        }

        if (!ablations.IsEmpty)
        {
            TablePrinter.Print(output.Results, AblationTables.Skill(ablations));
        }

        foreach (string line in ScorecardTables.Notes(scorecard, question.Bargains))
        {
            writer.WriteLine(line);
        }
    }
}

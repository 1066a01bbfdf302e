using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Entente.Analysis.Calibration;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Cases.Reading;
using Entente.Cli.Calibration;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Experiments.Execution;

namespace Entente.Cli.Commands;

/// <summary><c>entente calibrate</c>: what observations up to a date say of a case's parameters.</summary>
internal static class CalibrateCommand
{
    public static readonly string[] Examples =
    [
        "entente calibrate cases/alder-and-birch",
        "entente calibrate cases/alder-and-birch --until 2008-12-31 --draws 200 --out out/alder.csv",
        "entente calibrate cases/alder-and-birch --as-of 2010-06-30 --json",
    ];

    private const string Extension = ".csv";

    private sealed record Question(
        string Folder, string? Until, string? AsOf, int? Draws, ulong? Seed, int Threads, bool Bargains, string? File, bool Json);

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        var until = new Option<string?>("--until") { Description = "The last day of which an observation is read: 2015, 2015-12 or 2015-12-31 [default: the day of --as-of, else the case's fit_until]." };
        Option<string?> asOf = AsOfOption.Create();
        Option<int?> draws = NumberOption.Of<int>("--draws", "Size of the sample from the posterior [default: 1000].");
        Option<ulong?> seed = NumberOption.Of<ulong>("--seed", "Seed of all draws [default: the case's].");
        Option<int?> threads = NumberOption.Of<int>("--threads", "Threads; the numbers do not depend on it [default: one a core].");
        var noBargaining = new Option<bool>("--no-bargaining") { Description = "Leave out the case's negotiation: every lever follows its own equation." };
        var file = new Option<string?>("--out") { Description = "The table of draws, NAME.csv; NAME.json goes beside it [default: posteriors/DATE.csv in the case]." };
        var json = new Option<bool>("--json") { Description = "Print what stands in NAME.json instead of the tables." };
        var command = new Command("calibrate", "Fits a case's parameters to its observations up to a date. Stopped at any moment, it goes on where it was when started again.")
        { folder, until, asOf, draws, seed, threads, noBargaining, file, json };
        command.SetWork((parsed, cancellation) => Calibrate(
            new Question(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(until),
                parsed.GetValue(asOf),
                parsed.GetValue(draws),
                parsed.GetValue(seed),
                parsed.GetValue(threads) ?? Environment.ProcessorCount,
                !parsed.GetValue(noBargaining),
                parsed.GetValue(file),
                parsed.GetValue(json)),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Calibrate(Question question, Output output, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        var problems = new DiagnosticBag();
        CaseReadResult read = CaseReader.Read(question.Folder, new CaseReadOptions { Negotiation = question.Bargains }, cancellation);
        problems.AddRange(read.Diagnostics.Where(d => d.Severity == Severity.Error));
        CalibrationPlan? plan = read.Case is { } subject ? Plan(question, subject, problems) : null;
        string name = plan is null ? "" : NameOf(question, plan);
        string[] inputs = plan is null ? [] : FilesOf(question.Folder);
        using OutputFile? table = plan is null ? null : OutputFile.Open(name + Extension, TextWriter.Null, problems, inputs);
        using OutputFile? manifest = table is null ? null : OutputFile.Open(name + ".json", TextWriter.Null, problems, inputs);
        DiagnosticPrinter.Print(output.Messages, problems);
        if (plan is null || table is null || manifest is null)
        {
            return ExitCode.BadInput;
        }

        CalibrationResult result = Run(plan, new CheckpointFile(name + ".checkpoint", plan.Key), question.Threads, output, cancellation);
        DiagnosticPrinter.Print(output.Messages, result.Diagnostics);
        var written = new DiagnosticBag();
        string text = CalibrationManifest.Table(result.Posterior);
        string json = CalibrationManifest.Of(result, text);
        if (!table.TryWrite(writer => writer.Write(text), written) || !manifest.TryWrite(writer => writer.Write(json), written))
        {
            DiagnosticPrinter.Print(output.Messages, written);
            return ExitCode.BadInput;
        }

        new CheckpointFile(name + ".checkpoint", plan.Key).Delete();
        Print(result, json, question.Json, output);
        output.Messages.Profile.Out.Writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}{Extension} and its .json are written, after {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s."));
        return ExitCode.Success;
    }

    private static CalibrationPlan? Plan(Question question, Case subject, DiagnosticBag problems)
    {
        const int MostThreads = 1024;
        if (question.Threads is < 1 or > MostThreads)
        {
            problems.Report(CommandLineDiagnostics.ThreadsOutOfRange, null, question.Threads, MostThreads);
        }

        DateOnly? asOf = AsOfOption.Read(question.AsOf, problems);
        DateOnly? until = question.Until is { } text ? DayOption.Read(text, problems) : asOf ?? EdtfDate.LastDayBefore(subject.FitUntil);
        return until is null || problems.HasErrors ? null : CalibrationPlan.Of(
            AsOfOption.Apply(subject, asOf)?.Case ?? subject,
            new CalibrationSettings(until.Value, question.Seed ?? subject.Seed)
            {
                AsOf = asOf,
                Bargains = question.Bargains,
                Draws = question.Draws ?? new CalibrationSettings(default, 0).Draws,
            },
            problems);
    }

    private static string NameOf(Question question, CalibrationPlan plan) => question.File is { } file
        ? file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : file
        : Path.Combine(
            question.Folder, PosteriorFiles.Folder, PosteriorFiles.NameOf(plan.Settings.Until, plan.Settings.AsOf, plan.Settings.Bargains));

    // A posterior may be written over, the rest of the case may not.
    private static string[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != PosteriorFiles.Folder)];

    private static CalibrationResult Run(CalibrationPlan plan, CheckpointFile checkpoint, int threads, Output output, CancellationToken cancellation)
    {
        TextWriter messages = output.Messages.Profile.Out.Writer;
        CalibrationState state = checkpoint.Read(out string? why) ?? CalibrationState.Empty;
        if (why is not null)
        {
            messages.WriteLine($"'{checkpoint.Path}' is not gone on from: {why}.");
        }
        else if (state != CalibrationState.Empty)
        {
            messages.WriteLine($"Goes on {state.Step}, as '{checkpoint.Path}' has it.");
        }

        const int Whole = 1000;
        return EnsembleProgressDisplay.Show(
            output.Messages,
            $"{plan.Case.Id} until {PosteriorFiles.Day(plan.Settings.Until)}, {plan.Settings.Draws} draws",
            progress => new Calibrator(
                plan, threads, checkpoint.Write, new Scaled(p => progress.Report(new EnsembleProgress((int)(Whole * p.Share), Whole)))).Run(state, cancellation));
    }

    private static void Print(CalibrationResult result, string json, bool asJson, Output output)
    {
        TextWriter writer = output.Results.Profile.Out.Writer;
        if (asJson)
        {
            writer.Write(json);
            return;
        }

        TablePrinter.Print(output.Results, CalibrationTables.Parameters(result));
        TablePrinter.Print(output.Results, CalibrationTables.Fits(result));
        foreach (string line in CalibrationTables.Notes(result))
        {
            writer.WriteLine(line);
        }
    }

    private sealed class Scaled(Action<CalibrationProgress> report) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => report(value);
    }
}

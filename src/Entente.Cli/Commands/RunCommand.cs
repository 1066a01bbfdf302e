using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Entente.Analysis;
using Entente.Analysis.Aftermath;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Cases.Reading;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Reporting;

namespace Entente.Cli.Commands;

/// <summary><c>entente run</c>: from a case folder to its dossier.</summary>
internal static class RunCommand
{
    public static readonly string[] Examples =
    [
        "entente run cases/alder-and-birch",
        "entente run cases/alder-and-birch --members 50 --seed 7 --out out/try",
        "entente run cases/alder-and-birch --scenario drought --strategy keep --strategy leave",
        "entente run cases/alder-and-birch --no-bargaining --out out/fallback",
        "entente run cases/alder-and-birch --as-of 2009-11",
    ];

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        Option<int?> members = NumberOption.Of<int>("--members", "Draws of the uncertain parameters [default: the case's].");
        Option<ulong?> seed = NumberOption.Of<ulong>("--seed", "Seed of all draws [default: the case's].");
        var scenarios = new Option<string[]>("--scenario") { Description = "Only this scenario; may be given again [default: all]." };
        var strategies = new Option<string[]>("--strategy") { Description = "Only this strategy; may be given again [default: all]." };
        Option<int?> threads = NumberOption.Of<int>("--threads", "Threads; the numbers do not depend on it [default: one a core].");
        Option<string?> asOf = AsOfOption.Create();
        var noBargaining = new Option<bool>("--no-bargaining") { Description = "Leave out the case's negotiation: every lever follows its own equation." };
        Option<int?> loopMembers = NumberOption.Of<int>(
            "--loop-members", "Of the first so many members each loop of the case is also cut, 0 for none [default: what a third of the time allows].");
        Option<bool> prior = PriorOption.Create();
        var output = new Option<string?>("--out") { Description = "Folder for the results [default: out/CASE-ID, or out/CASE-ID-as-of-DATE]." };
        var json = new Option<bool>("--json") { Description = "Print summary.json instead of the tables." };
        var command = new Command("run", "Runs a case and writes its dossier, summary, quantiles and manifest. Ctrl-C keeps the members that are complete.")
        { folder, members, seed, scenarios, strategies, threads, asOf, noBargaining, loopMembers, prior, output, json };

        command.SetWork((parsed, cancellation) =>
        {
            var request = new RunRequest(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(scenarios) ?? [],
                parsed.GetValue(strategies) ?? [],
                parsed.GetValue(members),
                parsed.GetValue(seed),
                parsed.GetValue(threads) ?? Environment.ProcessorCount,
                parsed.GetValue(output),
                parsed.GetValue(asOf),
                !parsed.GetValue(noBargaining),
                parsed.GetValue(loopMembers),
                parsed.GetValue(prior),
                parsed.GetValue(json));
            return Run(request, Output.To(parsed.InvocationConfiguration), cancellation);
        });
        return command;
    }

    private static int Run(RunRequest request, Output output, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        CaseReadResult read = CaseReader.Read(request.Folder, new CaseReadOptions { Negotiation = request.Bargains }, cancellation);
        var reading = new DiagnosticBag();
        reading.AddRange(read.Diagnostics);
        KnownCase? knowledge = AsOfOption.Apply(read.Case, AsOfOption.Read(request.AsOf, reading));
        DiagnosticPrinter.Print(output.Messages, reading.ToImmutable());
        if (reading.HasErrors || (knowledge?.Case ?? read.Case) is not { } subject)
        {
            output.Messages.Profile.Out.Writer.WriteLine($"{request.Folder}: {DiagnosticPrinter.Summarise(reading.ToImmutable())}; nothing was run.");
            return ExitCode.BadInput;
        }

        string folder = request.Results ?? RunRequest.ResultsOf(subject);
        var chosen = new DiagnosticBag();
        Experiment experiment = request.Plan(subject, chosen);
        ImmutableArray<Diagnostic> problems = [.. chosen, .. request.Check(experiment, folder)];
        DiagnosticPrinter.Print(output.Messages, problems);
        if (problems.Any(p => p.Severity == Severity.Error))
        {
            return ExitCode.BadInput;
        }

        if (RunEnsemble(experiment, request.Threads, output, cancellation) is not { } ensemble)
        {
            return ExitCode.Interrupted;
        }

        AnalysisResult result = CaseAnalysis.Of(ensemble) with
        {
            Hindcast = SideRuns.HoldAgainstLaterYears(ensemble, request, output, cancellation),
            Questions = SideRuns.AskQuestions(ensemble, request.TakesPrior, request.Threads, output, cancellation),
            Aftermath = knowledge is null ? null : AftermathAnalysis.Of(ensemble, knowledge),
        };
        DiagnosticPrinter.Print(output.Messages, result.Diagnostics);
        var run = new RunRecord(
            CodeVersion,
            request.Threads,
            Stopwatch.GetElapsedTime(started),
            DateTimeOffset.UtcNow,
            experiment.Members,
            ensemble.MembersCompleted)
        {
            Engine = EnsembleRunner.Engine,
            LeavesOutBargaining = !request.Bargains,
            Knowledge = knowledge,
            ReplayCommand = request.ReplayOf(ensemble),
        };
        ReportFiles files = ReportWriter.Write(result, run, folder);
        if (!files.IsWritten)
        {
            DiagnosticPrinter.Print(output.Messages, files.Diagnostics);
            return ExitCode.BadInput;
        }

        RunSummaryPrinter.Print(output.Results, result, files, run, request.Json);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Success;
    }

    private static Ensemble? RunEnsemble(Experiment experiment, int threads, Output output, CancellationToken cancellation)
    {
        try
        {
            return EnsembleProgressDisplay.Show(
                output.Messages,
                experiment,
                progress => EnsembleRunner.Run(experiment, threads, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            output.Messages.Profile.Out.Writer.WriteLine("Stopped before the first member was complete; nothing was written.");
            return null;
        }
    }

    private static string CodeVersion =>
        typeof(RunCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}

using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Experiments.Members;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Tables;

namespace Entente.Cli.Commands;

/// <summary><c>entente ensemble</c>: many runs of a model, one a row of inputs.</summary>
internal static class EnsembleCommand
{
    private const int MostThreads = 1024;

    public static readonly string[] Examples =
    [
        "entente ensemble models/logistic/model.xmile --inputs members.csv --out runs.csv",
        "entente ensemble models/logistic/model.xmile --inputs members.csv --out ends.csv --outputs population --final",
    ];

    public static Command Create()
    {
        var path = new Argument<string>("MODEL") { Description = "A model: XMILE (.xmile, .stmx) or Vensim (.mdl)." };
        var inputs = new Option<string>("--inputs") { Description = "CSV: a column for each variable that is set, a row for each member.", Required = true };
        var file = new Option<string>("--out") { Description = "CSV file for the results; it appears when all members are done.", Required = true };
        var outputs = new Option<string?>("--outputs") { Description = "Variables to write, with commas between them [default: all]." };
        var final = new Option<bool>("--final") { Description = "Only the last saved values: one row a member." };
        Option<ulong?> seed = NumberOption.Of<ulong>("--seed", "Seed of the model's random draws [default: 0].");
        Option<int?> threads = NumberOption.Of<int>("--threads", "Threads; the numbers do not depend on it [default: one a core].");
        var options = new RunOptions();
        var command = new Command("ensemble", "Runs a model once for each row of a table of inputs.") { path, inputs, file, outputs, final, seed, threads };
        options.AddTo(command);
        command.SetWork((parsed, cancellation) =>
        {
            var output = Output.To(parsed.InvocationConfiguration);
            var problems = new DiagnosticBag();
            ModelEnsemble? ensemble = Plan(
                parsed.GetRequiredValue(path),
                parsed.GetRequiredValue(inputs),
                parsed.GetValue(outputs),
                parsed.GetValue(threads) ?? Environment.ProcessorCount,
                own => options.Apply(parsed, own),
                problems);
            using OutputFile? table = ensemble is null ? null : OutputFile.Open(parsed.GetRequiredValue(file), TextWriter.Null, problems, parsed.GetRequiredValue(path), parsed.GetRequiredValue(inputs));
            DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
            return ensemble is null || table is null
                ? ExitCode.BadInput
                : Run(ensemble with { Seed = parsed.GetValue(seed) ?? 0 }, table, parsed.GetValue(final), output, cancellation);
        });
        return command;
    }

    private static ModelEnsemble? Plan(
        string path, string inputs, string? outputs, int threads, Func<SimulationSpecs, SimulationSpecs> specs, DiagnosticBag problems)
    {
        if (threads is < 1 or > MostThreads)
        {
            problems.Report(CommandLineDiagnostics.ThreadsOutOfRange, null, threads, MostThreads);
        }

        if (ModelInput.Read(path, problems) is not { } model || ModelInput.ReadText(inputs, problems) is not { } text)
        {
            return null;
        }

        MemberTable? members = MemberTableReader.Read(text, model, problems);
        ImmutableArray<int> recorded = outputs is null
            ? RecordedVariables.Of(model)
            : [.. ModelInput.Find(model, outputs.Split(',', StringSplitOptions.TrimEntries), problems).Distinct()];
        SimulationSpecs used = specs(model.Specs);
        problems.AddRange(RunChecks.Of(model, used, []));
        problems.AddRange(RunChecks.OfMany(model));
        return members is null || problems.HasErrors
            ? null
            : new ModelEnsemble { Model = model, Members = members, Recorded = recorded, Specs = used, Threads = threads };
    }

    private static int Run(ModelEnsemble ensemble, OutputFile table, bool final, Output output, CancellationToken cancellation)
    {
        try
        {
            var problems = new DiagnosticBag();
            bool isWritten = table.TryWrite(writer => Write(ensemble, new ResultTable(writer, ensemble.Model), final, output, cancellation), problems);
            DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
            return isWritten ? ExitCode.Success : ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            output.Messages.Profile.Out.Writer.WriteLine("Stopped before all members were done; nothing was written.");
            return ExitCode.Interrupted;
        }
    }

    private static void Write(ModelEnsemble ensemble, ResultTable results, bool final, Output output, CancellationToken cancellation)
    {
        int all = ensemble.Members.Rows.Length;
        EnsembleProgressDisplay.Show(output.Messages, $"{all} members", progress =>
        {
            results.WriteHeader(ensemble.Recorded, final);
            int done = 0;
            foreach (BatchTrajectory runs in ensemble.Run(cancellation))
            {
                results.Write(done + 1, runs, final);
                done += runs.Members;
                progress.Report(new EnsembleProgress(done, all));
            }

            return done;
        });
    }
}

using System.CommandLine;
using System.Globalization;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tables;

namespace Entente.Cli.Commands;

/// <summary><c>entente simulate</c>: one run of a model.</summary>
internal static class SimulateCommand
{
    public static readonly string[] Examples =
    [
        "entente simulate models/logistic/model.xmile",
        "entente simulate models/logistic/model.xmile --set growth=0.5 --method rk4 --dt 0.125 --out run.csv",
    ];

    public static Command Create()
    {
        var path = new Argument<string>("MODEL") { Description = "A model: XMILE (.xmile, .stmx) or Vensim (.mdl)." };
        var sets = new Option<string[]>("--set") { Description = "NAME=VALUE holds a variable at a number (a stock: its initial value); may be given again." };
        var engine = new Option<string>("--engine") { Description = "compiled or interpreted.", DefaultValueFactory = _ => "compiled" };
        engine.AcceptOnlyFromAmong("compiled", "interpreted");
        Option<ulong?> seed = NumberOption.Of<ulong>("--seed", "Seed of the model's random draws [default: 0].");
        var output = new Option<string?>("--out") { Description = "CSV file [default: standard output]." };
        var options = new RunOptions();
        var command = new Command("simulate", "Runs a model once; a CSV with the time and all variables at each saved time.") { path, sets, engine, seed, output };
        options.AddTo(command);
        command.SetWork((parsed, cancellation) => Simulate(
            parsed.GetRequiredValue(path),
            (model, problems) => new SimulationRequest
            {
                Inputs = [.. Assignments(model, parsed.GetValue(sets) ?? [], problems)],
                Recorded = RecordedVariables.Of(model),
                Specs = options.Apply(parsed, model.Specs),
                Seed = parsed.GetValue(seed) ?? 0,
            },
            model => parsed.GetValue(engine) == "interpreted" ? new InterpretedSimulator(model) : new CompiledSimulator(model),
            parsed.GetValue(output),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Simulate(
        string path,
        Func<SemanticModel, DiagnosticBag, SimulationRequest> plan,
        Func<SemanticModel, ISimulator> engine,
        string? file,
        Output output,
        CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        if (ModelInput.Read(path, problems) is { } model)
        {
            SimulationRequest request = plan(model, problems);
            problems.AddRange(RunChecks.Of(model, request.Specs!, request.Inputs));
            if (!problems.HasErrors && OutputFile.Open(file, output.Results.Profile.Out.Writer, problems, path) is { } table)
            {
                using (table)
                {
                    DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
                    return Write(model, engine(model), request, table, output, cancellation);
                }
            }
        }

        DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
        return ExitCode.BadInput;
    }

    private static int Write(
        SemanticModel model, ISimulator simulator, SimulationRequest request, OutputFile table, Output output, CancellationToken cancellation)
    {
        try
        {
            Trajectory run = simulator.Run(request, cancellation);
            var problems = new DiagnosticBag();
            problems.AddRange(run.Diagnostics);
            bool isWritten = !problems.HasErrors && table.TryWrite(writer => new ResultTable(writer, model).Write(run), problems);
            DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
            return isWritten ? ExitCode.Success : ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    // The name may hold an equals sign; the number cannot.
    private static IEnumerable<RunInput> Assignments(SemanticModel model, string[] sets, DiagnosticBag problems)
    {
        foreach (string set in sets)
        {
            int sign = set.LastIndexOf('=');
            bool isAssignment = double.TryParse(set.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && double.IsFinite(value) && sign > 0;
            if (!isAssignment)
            {
                problems.Report(CommandLineDiagnostics.NotAnAssignment, null, set);
                continue;
            }

            foreach (int variable in ModelInput.Find(model, [set[..sign].Trim()], problems))
            {
                yield return new ConstantInput(variable, value);
            }
        }
    }
}

using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Conformance.Tests;

/// <summary>What came of one model of the suite.</summary>
internal enum Verdict
{
    Passed,
    Deferred,
    Failed,
}

/// <summary>One model of the suite, read, run and compared.</summary>
internal sealed record SuiteRun(string Model, Verdict Verdict, string Reason)
{
    // The suite's outputs have six digits; near zero they have those of the column's largest value.
    private const double Relative = 1e-3;
    private const double OfLargest = 1e-6;

    // What the readers say of features that are deferred on purpose.
    private static readonly string[] s_deferred = ["ENT1006", "ENT1205", "ENT1404"];

    public static SuiteRun Of(string model)
    {
        string path = Path.Combine(Suite.Folder!, model);
        ModelReadResult read = ModelReader.Read(new SourceText(model, File.ReadAllText(path)));
        if (read.Model is null)
        {
            Diagnostic[] errors = [.. read.Diagnostics.Where(d => d.Severity == Severity.Error)];
            Diagnostic? deferred = errors.FirstOrDefault(e => s_deferred.Contains(e.Code));
            return new SuiteRun(model, deferred is null ? Verdict.Failed : Verdict.Deferred, (deferred ?? errors[0]).ToString());
        }

        if (ExpectedOutput.Beside(path) is not { } expected)
        {
            return new SuiteRun(model, Verdict.Failed, "The suite has no output for it.");
        }

        ISimulator[] engines = [new InterpretedSimulator(read.Model), new CompiledSimulator(read.Model)];
        string? difference = engines.Select(engine => FirstDifference(engine, expected)).FirstOrDefault(d => d is not null);
        return new SuiteRun(model, difference is null ? Verdict.Passed : Verdict.Failed, difference ?? "");
    }

    /// <summary>The model converted to XMILE, run and compared; <see langword="null"/> where it gives the same.</summary>
    public static string? DifferenceOfConverted(string model)
    {
        string path = Path.Combine(Suite.Folder!, model);
        ModelWriteResult written = ModelWriter.ToXmile(new SourceText(model, File.ReadAllText(path)));
        return written.Text is null
            ? written.Diagnostics.First(d => d.Severity == Severity.Error).Message
            : FirstDifference(new InterpretedSimulator(ModelReader.Read(new SourceText("converted.xmile", written.Text)).Model!), ExpectedOutput.Beside(path)!);
    }

    private static string? FirstDifference(ISimulator engine, ExpectedOutput expected)
    {
        SemanticModel model = engine.Model;
        int[] recorded = [.. model.Variables.Select(v => v.Index)];
        Trajectory run = engine.Run([], recorded);
        for (int column = 1; column < expected.Names.Length; column++)
        {
            string name = expected.Names[column];
            if (!model.TryFind(name, out Variable? variable))
            {
                if (ControlValue(model.Specs, name) is { } value && Math.Abs(value - expected.Rows[0][column]) <= Relative * Math.Abs(value))
                {
                    continue;
                }

                return $"There is no variable '{name}'.";
            }

            double largest = expected.Rows.Max(r => double.IsNaN(r[column]) ? 0 : Math.Abs(r[column]));
            foreach (double[] row in expected.Rows.Where(r => !double.IsNaN(r[column])))
            {
                int saved = Nearest(run, row[0]);
                double actual = run.Values[variable.Index][saved];
                bool isSame = Math.Abs(run.Times[saved] - row[0]) <= 1e-5 * Math.Max(1, Math.Abs(row[0]))
                    && Math.Abs(actual - row[column]) <= (Relative * Math.Abs(row[column])) + (OfLargest * largest) + 1e-9;
                if (!isSame)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{engine.GetType().Name}: '{name}' is {actual} at {run.Times[saved]}, expected {row[column]} at {row[0]}.");
                }
            }
        }

        return null;
    }

    // Dialects that keep these in sim_specs have no variables for them.
    private static double? ControlValue(SimulationSpecs specs, string name) => name switch
    {
        "INITIAL TIME" => specs.Start,
        "FINAL TIME" => specs.Stop,
        "TIME STEP" => specs.TimeStep,
        "SAVEPER" => specs.SaveInterval,
        _ => null,
    };

    private static int Nearest(Trajectory run, double time)
    {
        int at = run.Times.AsSpan().BinarySearch(time);
        int after = Math.Clamp(at >= 0 ? at : ~at, 0, run.Times.Length - 1);
        return after > 0 && Math.Abs(run.Times[after - 1] - time) < Math.Abs(run.Times[after] - time) ? after - 1 : after;
    }
}

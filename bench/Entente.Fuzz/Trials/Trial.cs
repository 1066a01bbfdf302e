using Entente.Bench.Measurement;
using Entente.Diagnostics;
using Entente.Fuzz.Inputs;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Fuzz.Trials;

/// <summary>Puts one input through reading, binding, units, order, a few steps of both engines, and writing, and watches what it costs.</summary>
internal static class Trial
{
    // Compiling and writing cost more than all the rest; every so many inputs go through them.
    private const int CompiledEvery = 8;
    private const int WrittenEvery = 4;

    /// <summary>Runs it on the calling thread.</summary>
    public static TrialResult Run(FuzzInput input)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double time = ThreadClock.Nanoseconds();
        string outcome = "";
        Finding? finding = null;
        try
        {
            (outcome, finding) = Follow(input);
        }
        catch (Exception problem)
        {
            finding = new Finding(FindingKind.Exception, $"{problem.GetType().Name} {Place(problem)}", problem.ToString());
        }

        var spent = TimeSpan.FromMilliseconds((ThreadClock.Nanoseconds() - time) / 1e6);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (finding is null && spent > Bounds.Time)
        {
            finding = new Finding(FindingKind.Slow, $"slow {outcome}", $"It took {spent.TotalSeconds:F2} s ({outcome}).");
        }
        else if (finding is null && allocated > Bounds.Allocated)
        {
            finding = new Finding(FindingKind.Large, $"large {outcome}", $"It allocated {allocated >> 20} MB ({outcome}).");
        }

        return new TrialResult(outcome, spent, allocated, finding);
    }

    private static (string Outcome, Finding? Finding) Follow(FuzzInput input)
    {
        var source = new SourceText("input" + input.Dialect.Ending(), input.Text);
        ModelReadResult read = ModelReader.Read(source);
        Diagnostic? error = read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
        if (read.Model is null == error is null)
        {
            return ("", Contradiction("reading gives a model and errors at once, or neither", error?.ToString()));
        }

        if (read.Diagnostics.FirstOrDefault(d => d.Location is null || d.Location.Start.Line > source.LineCount) is { } lost)
        {
            return ("", Contradiction("a diagnostic has no place in the file", lost.ToString()));
        }

        if (read.Model is not { } model)
        {
            return (error!.Code, null);
        }

        if (input.Number % WrittenEvery == 0)
        {
            _ = ModelWriter.ToXmile(source);
        }

        return Simulate(model, input.Number % CompiledEvery == 0 && model.Variables.Length <= Bounds.Compiled);
    }

    private static (string Outcome, Finding? Finding) Simulate(SemanticModel model, bool compiled)
    {
        if (RunChecks.Of(model, model.Specs, []).FirstOrDefault(d => d.Severity == Severity.Error) is { } refused)
        {
            return (refused.Code, null);
        }

        SimulationSpecs specs = Shortened(model.Specs);
        int[] recorded = [.. model.Variables.Select(v => v.Index)];
        using var patience = new CancellationTokenSource();
        patience.CancelAfter(Bounds.Time);
        try
        {
            Trajectory interpreted = new InterpretedSimulator(model).Run([], recorded, specs, patience.Token);
            if (compiled && FirstDifference(model, interpreted, new CompiledSimulator(model).Run([], recorded, specs, patience.Token)) is { } difference)
            {
                return ("", Contradiction("the engines differ", difference));
            }
        }
        catch (OperationCanceledException) when (model.Controls.Steer)
        {
            // A model that chooses its own steps may choose millions of them.
            return ("ran until stopped", null);
        }

        return (TrialResult.Ran, null);
    }

    private static SimulationSpecs Shortened(SimulationSpecs specs) => specs with
    {
        Stop = Math.Min(specs.Stop, specs.Start + (Bounds.Steps * specs.TimeStep)),
        SaveInterval = specs.TimeStep,
    };

    // Compared after the first step from the same state: what comes later may be chaos.
    private static string? FirstDifference(SemanticModel model, Trajectory interpreted, Trajectory compiled)
    {
        int times = Math.Min(2, interpreted.Times.Length);
        foreach (Variable variable in model.Variables)
        {
            for (int i = 0; i < times; i++)
            {
                double a = interpreted.Values[variable.Index][i];
                double b = compiled.Values[variable.Index][i];
                if (!a.Equals(b) && !(Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)) + 1e-12))
                {
                    return FormattableString.Invariant($"'{variable.Path}' is {a:R} interpreted and {b:R} compiled, at {interpreted.Times[i]}.");
                }
            }
        }

        return null;
    }

    private static Finding Contradiction(string what, string? detail) => new(FindingKind.Contradiction, what, $"{what}: {detail}");

    // The innermost frame of ours.
    private static string Place(Exception problem) =>
        problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Entente.", StringComparison.Ordinal))?.Trim() ?? "";
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;
using Entente.Simulation.Inputs;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation;

/// <summary>Checks what a user can get wrong in the request for a run. A request without errors can be run.</summary>
public static class RunChecks
{
    /// <summary>The most steps that one run may take.</summary>
    public const int MaximumSteps = 10_000_000;

    /// <summary>All problems of a request, those of the specs first.</summary>
    /// <param name="model">The model to run.</param>
    /// <param name="specs">When and how.</param>
    /// <param name="inputs">What is done to it from outside.</param>
    /// <param name="specsLocation">Where the specs are written, or <see langword="null"/>.</param>
    public static ImmutableArray<Diagnostic> Of(
        SemanticModel model,
        SimulationSpecs specs,
        IReadOnlyList<RunInput> inputs,
        SourceLocation? specsLocation = null)
    {
        var found = new DiagnosticBag();
        CheckSpecs(specs, specsLocation, found);
        foreach (RunInput input in inputs)
        {
            CheckInput(model.Variables[input.Variable], input, found);
        }

        return [.. found];
    }

    /// <summary>What keeps a model from being run many times side by side: that it steers its own runs.</summary>
    /// <param name="model">The model to run.</param>
    public static ImmutableArray<Diagnostic> OfMany(SemanticModel model)
    {
        var found = new DiagnosticBag();
        ControlVariables controls = model.Controls;
        if ((controls.Stop ?? controls.TimeStep ?? controls.SaveInterval) is { } steering)
        {
            found.Report(SimulationDiagnostics.SteersItself, model.Variables[steering].Location, model.Variables[steering].Name);
        }

        return found.ToImmutable();
    }

    /// <summary>Throws where a request has an error: whoever asks for a run checks it first.</summary>
    internal static void RefuseErrors(SemanticModel model, SimulationSpecs specs, ReadOnlySpan<IReadOnlyList<RunInput>> members, IDecisionRule? rule)
    {
        var found = new DiagnosticBag();
        CheckSpecs(specs, null, found);
        foreach (IReadOnlyList<RunInput> inputs in members)
        {
            for (int i = 0; i < inputs.Count; i++)
            {
                CheckInput(model.Variables[inputs[i].Variable], inputs[i], found);
            }
        }

        if (found.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            throw new ArgumentException($"{error.Code}: {error.Message}", nameof(specs));
        }

        foreach (int lever in rule?.Levers ?? [])
        {
            if (model.Variables[lever] is { Equation: null } or { Kind: VariableKind.Stock or VariableKind.Memory })
            {
                throw new ArgumentException($"'{model.Variables[lever].Path}' is no auxiliary or flow, so it cannot be a lever.", nameof(rule));
            }
        }
    }

    private static void CheckSpecs(SimulationSpecs specs, SourceLocation? location, DiagnosticBag found)
    {
        bool stepIsUsable = double.IsFinite(specs.TimeStep) && specs.TimeStep > 0;
        if (!stepIsUsable)
        {
            found.Report(SimulationDiagnostics.TimeStepNotPositive, location, specs.TimeStep);
        }

        bool endsAreUsable = double.IsFinite(specs.Start) && double.IsFinite(specs.Stop) && specs.Stop >= specs.Start;
        if (!endsAreUsable)
        {
            found.Report(SimulationDiagnostics.EndsOutOfOrder, location, specs.Start, specs.Stop);
        }

        if (!stepIsUsable || !endsAreUsable)
        {
            return;
        }

        double steps = (specs.Stop - specs.Start) / specs.TimeStep;
        if (steps > MaximumSteps)
        {
            string count = steps.ToString("G4", CultureInfo.InvariantCulture);
            found.Report(SimulationDiagnostics.TooManySteps, location, count, MaximumSteps);
            return;
        }

        if (!TimeGrid.IsWholeNumberOfSteps(specs.SaveInterval, specs.TimeStep))
        {
            found.Report(SimulationDiagnostics.SaveIntervalNotWholeSteps, location, specs.SaveInterval, specs.TimeStep);
            return;
        }

        var grid = new TimeGrid(specs);
        double lastSaved = grid.TimeAt(grid.SavedStep(grid.SavedCount - 1));
        if (specs.Stop - lastSaved > TimeGrid.Rounding * specs.TimeStep)
        {
            found.Report(SimulationDiagnostics.StopNotSaved, location, lastSaved, specs.Stop);
        }
    }

    private static void CheckInput(Variable variable, RunInput input, DiagnosticBag found)
    {
        if (variable.Kind == VariableKind.Stock && input is not ConstantInput)
        {
            found.Report(SimulationDiagnostics.InputOnStock, variable.Location, variable.Path);
        }
        else if (variable.Equation is null)
        {
            found.Report(SimulationDiagnostics.InputOnLookup, variable.Location, variable.Path);
        }

        if (ProblemOf(input) is { } problem)
        {
            found.Report(SimulationDiagnostics.InvalidInput, variable.Location, variable.Path, problem);
        }
    }

    private static string? ProblemOf(RunInput input) => input switch
    {
        ConstantInput constant when !double.IsFinite(constant.Value) => "its value is not a finite number",
        SeriesInput series => ProblemOf(series),
        AdjustmentInput adjustment => ProblemOf(adjustment),
        _ => null,
    };

    private static string? ProblemOf(SeriesInput series)
    {
        if (series.Times.IsDefaultOrEmpty || series.Times.Length != series.Values.Length)
        {
            return "it needs one value for each time, and at least one";
        }

        for (int i = 0; i < series.Times.Length; i++)
        {
            if (!double.IsFinite(series.Times[i]) || !double.IsFinite(series.Values[i]))
            {
                return "not all of its points are finite numbers";
            }

            if (i > 0 && series.Times[i] <= series.Times[i - 1])
            {
                return "its times do not rise";
            }
        }

        return null;
    }

    private static string? ProblemOf(AdjustmentInput adjustment)
    {
        if (!double.IsFinite(adjustment.Value) || !double.IsFinite(adjustment.From))
        {
            return "its value or its beginning is not a finite number";
        }

        bool spanIsUsable = double.IsFinite(adjustment.Over) && adjustment.Over >= 0;
        return spanIsUsable && !double.IsNaN(adjustment.Until) ? null : "the span over which it comes in, or its end, is not usable";
    }
}

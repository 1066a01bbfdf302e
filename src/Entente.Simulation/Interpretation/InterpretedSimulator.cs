using System.Runtime.InteropServices;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Lowering;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Interpretation;

/// <summary>
/// Runs a model equation by equation. Written to be plainly right rather than as fast as can be: other engines are
/// compared with it. Equations are made into delegates once; a run then allocates only its own state and its result.
/// </summary>
public sealed class InterpretedSimulator : ISimulator
{
    private readonly Variable[] _stocks;
    private readonly Equation?[] _equations;
    private readonly IReadOnlyList<Equation> _captures;
    private readonly NonNegativeStocks _nonNegative;

    /// <summary>Prepares <paramref name="model"/> for many runs.</summary>
    public InterpretedSimulator(SemanticModel model)
    {
        Model = model;
        var compiler = new EquationCompiler(model.Variables);
        _equations = [.. model.Variables.Select(compiler.Compile)];
        _captures = compiler.Captures;
        _stocks = [.. model.Variables.Where(v => v.Kind == VariableKind.Stock)];
        _nonNegative = new NonNegativeStocks(model);
    }

    /// <inheritdoc/>
    public SemanticModel Model { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><see cref="RunChecks"/> finds an error in the request: call it first.</exception>
    public Trajectory Run(
        IReadOnlyList<RunInput> inputs,
        IReadOnlyList<int> recorded,
        SimulationSpecs? specs = null,
        CancellationToken cancellation = default)
    {
        SimulationSpecs used = specs ?? Model.Specs;
        RefuseErrors(used, inputs);

        var grid = new TimeGrid(used);
        var state = new RunState(_equations.Length, _captures.Count, used.Start, used.Stop, used.TimeStep);
        var run = new ModelRun(_stocks, EquationsUnder(inputs), RunOrder.Of(Model, inputs), _nonNegative, state);
        ITimeStepper stepper = ITimeStepper.For(used.Method, _stocks.Length);
        var recorder = new Recorder(grid, recorded);

        run.Start(Model.InitialOrder, _captures);
        recorder.Record(0, state.Values);
        for (int step = 0; step < grid.StepCount; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            stepper.Advance(run, grid.TimeAt(step), used.TimeStep);
            run.BeginStep(grid.TimeAt(step + 1));
            recorder.Record(step + 1, state.Values);
        }

        return recorder.ToTrajectory();
    }

    private void RefuseErrors(SimulationSpecs specs, IReadOnlyList<RunInput> inputs)
    {
        if (RunChecks.Of(Model, specs, inputs).FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            throw new ArgumentException($"{error.Code}: {error.Message}", nameof(specs));
        }
    }

    // A flow declared non-negative stays so whatever is done to it.
    private Equation?[] EquationsUnder(IReadOnlyList<RunInput> inputs)
    {
        Equation?[] equations = [.. _equations];
        foreach (RunInput input in inputs)
        {
            equations[input.Variable] = InputEquations.Apply(input, equations[input.Variable]!);
        }

        foreach (Variable flow in Model.Variables.Where(v => v is { Kind: VariableKind.Flow, IsNonNegative: true }))
        {
            Equation own = equations[flow.Index]!;
            equations[flow.Index] = state => Math.Max(own(state), 0);
        }

        return equations;
    }

    private sealed class Recorder(TimeGrid grid, IReadOnlyList<int> variables)
    {
        private readonly double[][] _series = [.. variables.Select(_ => new double[grid.SavedCount])];

        public void Record(int step, double[] values)
        {
            (int saved, int rest) = Math.DivRem(step, grid.StepsPerSave);
            if (rest != 0)
            {
                return;
            }

            for (int i = 0; i < _series.Length; i++)
            {
                _series[i][saved] = values[variables[i]];
            }
        }

        public Trajectory ToTrajectory() => new(
            SavedTimes.Of(grid),
            [.. variables],
            [.. _series.Select(ImmutableCollectionsMarshal.AsImmutableArray)]);
    }
}

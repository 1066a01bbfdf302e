using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly CompiledEquations _equations;
    private readonly NonNegativeStocks _nonNegative;

    /// <summary>Prepares <paramref name="model"/> for many runs.</summary>
    public InterpretedSimulator(SemanticModel model)
    {
        Model = model;
        _equations = new CompiledEquations(model);
        _nonNegative = new NonNegativeStocks(model);
    }

    /// <inheritdoc/>
    public SemanticModel Model { get; }

    /// <inheritdoc/>
    public Trajectory Run(SimulationRequest request, CancellationToken cancellation = default)
    {
        SimulationSpecs specs = request.Specs ?? Model.Specs;
        RunChecks.RefuseErrors(Model, specs, [request.Inputs], request.Rule);
        ImmutableArray<int> levers = request.Rule?.Levers ?? [];
        var state = new RunState(Model.Variables.Length, _equations.Captures.Count, specs.Start, specs.Stop, specs.TimeStep)
        {
            Seed = request.Seed,
            Member = request.Member,
            Levers = new double[levers.Length],
        };
        Array.Fill(state.Levers, double.NaN);
        (Equation?[] initial, Equation?[] running) = (Under(_equations.Initial, request.Inputs, levers), Under(_equations.Running, request.Inputs, levers));
        var order = RunOrder.Of(Model, InputShape.Of(Model, request.Inputs, levers));
        var run = new ModelRun(Model, _equations, initial, running, order, _nonNegative, state, TimeGrid.StepsAtMost(Model, specs));
        if (Model.Controls.Steer)
        {
            return SteeredLoop.Run(run, Model, request.ToBatch(), specs, cancellation);
        }

        var results = SeriesSlice.ForOne(request.Recorded.Count, SavedTimes.Of(specs).Length);
        RunLoop.Run(run, request.ToBatch(), specs, results, cancellation);
        return new Trajectory(SavedTimes.Of(specs), [.. request.Recorded], [.. results.Series.Select(ImmutableCollectionsMarshal.AsImmutableArray)]);
    }

    // A flow declared non-negative stays so whatever is done to it.
    private Equation?[] Under(ImmutableArray<Equation?> own, IReadOnlyList<RunInput> inputs, ImmutableArray<int> levers)
    {
        Equation?[] equations = [.. own];
        foreach (RunInput input in inputs)
        {
            equations[input.Variable] = InputEquations.Apply(input, equations[input.Variable]!);
        }

        for (int i = 0; i < levers.Length; i++)
        {
            equations[levers[i]] = UnlessSet(i, equations[levers[i]]!);
        }

        foreach (Variable flow in Model.Variables.Where(v => v is { Kind: VariableKind.Flow, IsNonNegative: true }))
        {
            Equation before = equations[flow.Index]!;
            equations[flow.Index] = state => Math.Max(before(state), 0);
        }

        return equations;
    }

    private static Equation UnlessSet(int lever, Equation before) =>
        state => double.IsNaN(state.Levers[lever]) ? before(state) : state.Levers[lever];
}

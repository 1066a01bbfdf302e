using System.Runtime.InteropServices;
using Entente.Language.Semantics;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Runs a model as machine code, one member at a time. Code is made when the first run of a kind comes (the kind is what inputs
/// act on, not by how much), which takes milliseconds; runs are then some ten times as fast as the interpreter's, and agree
/// with them but for rounding.
/// </summary>
public sealed class CompiledSimulator : ISimulator
{
    private readonly ProgramCache _programs;

    /// <summary>Prepares <paramref name="model"/> for many runs.</summary>
    public CompiledSimulator(SemanticModel model)
    {
        Model = model;
        _programs = new ProgramCache(model, width: 1);
    }

    /// <inheritdoc/>
    public SemanticModel Model { get; }

    /// <inheritdoc/>
    public Trajectory Run(SimulationRequest request, CancellationToken cancellation = default)
    {
        SimulationSpecs specs = request.Specs ?? Model.Specs;
        RunChecks.RefuseErrors(Model, specs, [request.Inputs], request.Rule);
        BatchRequest batch = request.ToBatch();
        using CompiledRun run = _programs.Begin(batch, specs);
        if (Model.Controls.Steer)
        {
            return SteeredLoop.Run(run, Model, batch, specs, cancellation);
        }

        var results = SeriesSlice.ForOne(request.Recorded.Count, SavedTimes.Of(specs).Length);
        RunLoop.Run(run, batch, specs, results, cancellation);
        return new Trajectory(SavedTimes.Of(specs), batch.Recorded, [.. results.Series.Select(ImmutableCollectionsMarshal.AsImmutableArray)]);
    }
}

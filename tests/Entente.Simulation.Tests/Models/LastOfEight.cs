using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;

namespace Entente.Simulation.Tests.Models;

/// <summary>Batches of eight members as an engine that runs one: the last of them.</summary>
internal sealed class LastOfEight(BatchSimulator simulator) : ISimulator
{
    public SemanticModel Model => simulator.Model;

    public Trajectory Run(SimulationRequest request, CancellationToken cancellation = default)
    {
        var batch = new BatchRequest
        {
            Members = [.. Enumerable.Repeat(request.Inputs, 8)],
            Recorded = [.. request.Recorded],
            Specs = request.Specs,
            Seed = request.Seed,
            FirstMember = request.Member - 7,
            Rule = request.Rule,
        };
        return simulator.Run(batch, cancellation).Member(7);
    }
}

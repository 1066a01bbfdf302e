using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;

namespace Entente.Simulation.Tests.Models;

/// <summary>Batches of members, of which the last stands in the second of two vectors, as an engine that runs one: that last.</summary>
internal sealed class LastOfBatch(BatchSimulator simulator) : ISimulator
{
    private const int Members = BatchSimulator.PreferredMembers;

    public SemanticModel Model => simulator.Model;

    public Trajectory Run(SimulationRequest request, CancellationToken cancellation = default)
    {
        var batch = new BatchRequest
        {
            Members = [.. Enumerable.Repeat(request.Inputs, Members)],
            Recorded = [.. request.Recorded],
            Specs = request.Specs,
            Seed = request.Seed,
            FirstMember = request.Member - (Members - 1),
            Rule = request.Rule,
        };
        return simulator.Run(batch, cancellation).Member(Members - 1);
    }
}

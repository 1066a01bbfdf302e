using Entente.Bench.Models;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Bench.Contenders;

/// <summary>The engine that runs members side by side.</summary>
internal sealed class BatchContender(BatchSimulator simulator, SyntheticModel model) : IContender
{
    private readonly int[] _inputs = simulator.Model.IndicesOf(model.Inputs);
    private readonly int[] _outputs = simulator.Model.IndicesOf(model.Outputs);

    /// <inheritdoc/>
    public string Name => "Compiled, batch";

    /// <inheritdoc/>
    public void RunBatch(MemberBatch batch)
    {
        // Like the C, it keeps no value between start and stop.
        double span = batch.Steps * SyntheticModel.TimeStep;
        SimulationSpecs specs = simulator.Model.Specs with { Stop = SyntheticModel.Start + span, SaveInterval = span };
        BatchTrajectory run = simulator.Run(new BatchRequest
        {
            Members = [.. Enumerable.Range(0, batch.Members).Select(member => InputsOf(batch.InputsOf(member)))],
            Recorded = [.. _outputs],
            Specs = specs,
        });
        for (int i = 0; i < _outputs.Length; i++)
        {
            ReadOnlySpan<double> from = run.At(i, run.Times.Length - 1);
            for (int member = 0; member < batch.Members; member++)
            {
                batch.OutputsOf(member)[i] = from[member];
            }
        }
    }

    private RunInput[] InputsOf(ReadOnlySpan<double> values)
    {
        var inputs = new RunInput[values.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new ConstantInput(_inputs[i], values[i]);
        }

        return inputs;
    }
}

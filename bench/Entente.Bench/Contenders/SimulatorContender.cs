using Entente.Bench.Models;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Inputs;

namespace Entente.Bench.Contenders;

/// <summary>An engine of ours that runs one member at a time.</summary>
internal sealed class SimulatorContender : IContender
{
    private readonly ISimulator _simulator;
    private readonly int[] _inputs;
    private readonly int[] _outputs;

    /// <param name="name">Its name in the tables.</param>
    /// <param name="simulator">The engine, with the model that it runs.</param>
    /// <param name="model">The description that the engine's model was written from.</param>
    public SimulatorContender(string name, ISimulator simulator, SyntheticModel model)
    {
        Name = name;
        _simulator = simulator;
        _inputs = simulator.Model.IndicesOf(model.Inputs);
        _outputs = simulator.Model.IndicesOf(model.Outputs);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public void RunBatch(MemberBatch batch)
    {
        // Like the C, it keeps no value between start and stop.
        double span = batch.Steps * SyntheticModel.TimeStep;
        SimulationSpecs specs = _simulator.Model.Specs with { Stop = SyntheticModel.Start + span, SaveInterval = span };
        for (int member = 0; member < batch.Members; member++)
        {
            Trajectory trajectory = _simulator.Run(InputsOf(batch.InputsOf(member)), _outputs, specs);
            Span<double> to = batch.OutputsOf(member);
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = trajectory.Values[i][^1];
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

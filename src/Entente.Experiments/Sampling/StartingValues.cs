using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Interpretation;

namespace Entente.Experiments.Sampling;

/// <summary>What a model's own equations give at the start of its run.</summary>
internal static class StartingValues
{
    /// <summary>The value of each variable at the start, by its index.</summary>
    public static IReadOnlyDictionary<int, double> Of(SemanticModel model, IReadOnlyList<int> variables)
    {
        if (variables.Count == 0)
        {
            return new Dictionary<int, double>();
        }

        SimulationSpecs oneStep = model.Specs with { Stop = model.Specs.Start + model.Specs.TimeStep };
        Trajectory run = new InterpretedSimulator(model).Run(new SimulationRequest { Recorded = [.. variables], Specs = oneStep });
        return variables.Select((variable, place) => (variable, Start: run.Values[place][0])).ToDictionary(v => v.variable, v => v.Start);
    }
}

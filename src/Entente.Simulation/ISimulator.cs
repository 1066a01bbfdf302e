using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Simulation;

/// <summary>Runs one model. Made once a model and used for many runs, from several threads at once.</summary>
public interface ISimulator
{
    /// <summary>The model it runs.</summary>
    SemanticModel Model { get; }

    /// <summary>One run.</summary>
    /// <param name="inputs">What is done to the model from outside, in order.</param>
    /// <param name="recorded">Indices of the variables to record.</param>
    /// <param name="specs">When and how to run; the model's own where <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run between two steps.</param>
    Trajectory Run(
        IReadOnlyList<RunInput> inputs,
        IReadOnlyList<int> recorded,
        SimulationSpecs? specs = null,
        CancellationToken cancellation = default);
}

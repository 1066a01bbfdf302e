using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Simulation;

/// <summary>Runs one model. Made once a model and used for many runs, from several threads at once.</summary>
public interface ISimulator
{
    /// <summary>The model it runs.</summary>
    SemanticModel Model { get; }

    /// <summary>One run.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellation">Stops the run between two steps.</param>
    /// <exception cref="ArgumentException"><see cref="RunChecks"/> finds an error in the request: call it first.</exception>
    Trajectory Run(SimulationRequest request, CancellationToken cancellation = default);
}

/// <summary>Shorter ways to ask for a run.</summary>
public static class SimulatorRuns
{
    /// <summary>One run.</summary>
    /// <param name="simulator">The engine.</param>
    /// <param name="inputs">What is done to the model from outside, in order.</param>
    /// <param name="recorded">Indices of the variables to record.</param>
    /// <param name="specs">When and how to run; the model's own where <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run between two steps.</param>
    /// <exception cref="ArgumentException"><see cref="RunChecks"/> finds an error in the request: call it first.</exception>
    public static Trajectory Run(
        this ISimulator simulator,
        IReadOnlyList<RunInput> inputs,
        IReadOnlyList<int> recorded,
        SimulationSpecs? specs = null,
        CancellationToken cancellation = default) =>
        simulator.Run(new SimulationRequest { Inputs = inputs, Recorded = recorded, Specs = specs }, cancellation);
}

namespace Entente.Simulation.Interpretation;

/// <summary>An equation ready to be computed: reads a run's state, gives the value at its present instant.</summary>
internal delegate double Equation(RunState state);

namespace Entente.Language.Semantics;

/// <summary>Ways of stepping through time that a model file can ask for.</summary>
public enum TimeSteppingMethod
{
    /// <summary>Euler: first order.</summary>
    Euler,

    /// <summary>Heun's method: second order.</summary>
    RungeKutta2,

    /// <summary>Classical Runge-Kutta: fourth order.</summary>
    RungeKutta4,

    /// <summary>Dormand and Prince's: fifth order, each step cut into parts as its error asks for.</summary>
    RungeKutta45,
}

/// <summary>When a run starts and stops and how it steps (XMILE's <c>sim_specs</c>).</summary>
/// <param name="Start">First time.</param>
/// <param name="Stop">Last time.</param>
/// <param name="TimeStep">Length of a step.</param>
/// <param name="SaveInterval">Time between saved values; a whole number of steps.</param>
/// <param name="Method">How to step.</param>
/// <param name="TimeUnits">Unit of time as written, for example <c>year</c>.</param>
public sealed record SimulationSpecs(
    double Start,
    double Stop,
    double TimeStep,
    double SaveInterval,
    TimeSteppingMethod Method,
    string TimeUnits);

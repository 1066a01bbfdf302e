namespace Entente.Language.Semantics;

/// <summary>
/// Variables that say anew at each step how the run goes on, where the model computes them (Vensim's control variables
/// that depend on time). Their values at the start are those of <see cref="SimulationSpecs"/>, which hold where there is none.
/// All are read at each instant: the run ends where time has reached the stop; an instant is saved where the save interval
/// read at the last one saved has passed; the length of the step is that to the next instant.
/// </summary>
/// <param name="Stop">Index of the variable that gives the last time, or <see langword="null"/>.</param>
/// <param name="TimeStep">Index of the variable that gives the length of the next step, or <see langword="null"/>.</param>
/// <param name="SaveInterval">Index of the variable that gives the time between saved values, or <see langword="null"/>.</param>
public sealed record ControlVariables(int? Stop, int? TimeStep, int? SaveInterval)
{
    /// <summary>Whether there is any.</summary>
    public bool Steer => Stop is not null || TimeStep is not null || SaveInterval is not null;

    /// <summary>The run goes by its specs alone.</summary>
    public static ControlVariables None { get; } = new(null, null, null);
}

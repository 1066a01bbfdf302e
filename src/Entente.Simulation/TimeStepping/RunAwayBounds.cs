using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Simulation.TimeStepping;

/// <summary>
/// How far a run may go whose stop, step or save interval the model computes: nobody knows beforehand how long it is, nor what
/// it saves, and a stop that keeps ahead of the time never comes.
/// </summary>
/// <param name="model">The model, which steers.</param>
/// <param name="specs">How the run begins.</param>
internal sealed class RunAwayBounds(SemanticModel model, SimulationSpecs specs)
{
    // A second or so of a compiled run, with sines and logarithms in all equations.
    private const int MostSteps = 1_000_000;
    private const long MostComputedValues = 100_000_000;

    // 40 MB of numbers.
    private const long MostSavedValues = 5_000_000;

    private readonly int _steps = StepsAtMost(model);

    /// <summary>Steps that a run of such a model may take: a million, and fewer of a model of more than 100 variables.</summary>
    public static int StepsAtMost(SemanticModel model) =>
        (int)Math.Min(MostSteps, MostComputedValues / Math.Max(1, model.Variables.Length));

    /// <summary>Whether a run that is not at its end has to end nevertheless.</summary>
    public bool AreReached(int steps, long savedValues) => steps >= _steps || savedValues >= MostSavedValues;

    /// <summary>Says which variable keeps the run from its end: the one furthest from what it was at the start.</summary>
    /// <param name="time">When the bound was reached.</param>
    /// <param name="steps">Steps taken.</param>
    /// <param name="stop">The stop at that time.</param>
    /// <param name="step">The length of the step at that time.</param>
    /// <param name="saveInterval">The save interval in force at that time.</param>
    public Diagnostic Report(double time, int steps, double stop, double step, double saveInterval)
    {
        (int? Variable, double Value, double Growth)[] candidates =
        [
            (model.Controls.Stop, stop, (stop - specs.Start) / (specs.Stop - specs.Start)),
            (model.Controls.TimeStep, step, specs.TimeStep / step),
            (model.Controls.SaveInterval, saveInterval, specs.SaveInterval / saveInterval),
        ];
        (int? variable, double value, _) = candidates.Where(c => c.Variable is not null).MaxBy(c => c.Growth);
        Variable blamed = model.Variables[variable!.Value];
        return SimulationDiagnostics.RunsAway.At(blamed.Location, blamed.Name, value, time, steps);
    }
}

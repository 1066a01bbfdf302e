using Entente.Language.Semantics;

namespace Entente.Simulation.TimeStepping;

/// <summary>The instants of a run: step k is at start + k·dt, never at a sum of many dt, so rounding does not pile up.</summary>
internal sealed class TimeGrid
{
    /// <summary>Share of a step by which two times may differ and still count as the same.</summary>
    public const double Rounding = 1e-6;

    private readonly double _start;
    private readonly double _step;
    private readonly double _stepsPerUnit;
    private readonly bool _stepIsReciprocal;

    public TimeGrid(SimulationSpecs specs)
    {
        _start = specs.Start;
        _step = specs.TimeStep;
        _stepsPerUnit = 1 / specs.TimeStep;
        _stepIsReciprocal = double.IsInteger(_stepsPerUnit);
        StepCount = (int)Math.Floor(((specs.Stop - specs.Start) / specs.TimeStep) + Rounding);
        StepsPerSave = (int)Math.Round(specs.SaveInterval / specs.TimeStep);
    }

    /// <summary>Steps in the run.</summary>
    public int StepCount { get; }

    /// <summary>Steps from one saved instant to the next.</summary>
    public int StepsPerSave { get; }

    /// <summary>Saved instants, the first included.</summary>
    public int SavedCount => (StepCount / StepsPerSave) + 1;

    /// <summary>The step after which the given saved instant comes.</summary>
    public int SavedStep(int index) => index * StepsPerSave;

    /// <summary>The first step after the given one after which an instant is saved, or the last step.</summary>
    public int NextSavedStep(int step) => step + Math.Min(StepsPerSave - (step % StepsPerSave), StepCount - step);

    /// <summary>Time after so many steps. Dividing by a whole 1/dt is exact at whole units where multiplying by 1/12 is not.</summary>
    public double TimeAt(int step) => _start + (_stepIsReciprocal ? step / _stepsPerUnit : step * _step);

    /// <summary>Most steps that a run of a model takes; where the model steers its own run, what any run may take.</summary>
    public static int StepsAtMost(SemanticModel model, SimulationSpecs specs) =>
        model.Controls.Steer ? RunAwayBounds.StepsAtMost(model) : new TimeGrid(specs).StepCount;

    /// <summary>Whether <paramref name="interval"/> is one step or several, but for rounding.</summary>
    public static bool IsWholeNumberOfSteps(double interval, double step)
    {
        double steps = interval / step;
        return steps > 1 - Rounding && steps < int.MaxValue && Math.Abs(steps - Math.Round(steps)) <= Rounding;
    }
}

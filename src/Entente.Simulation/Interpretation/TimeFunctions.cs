using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Interpretation;

/// <summary>
/// The language's inputs over time. What jumps is read at the start of a step, so that a Runge-Kutta method sees one value
/// all through the step and a pulse has its whole size; a jump that rounding puts just after an instant still happens at it.
/// </summary>
internal static class TimeFunctions
{
    /// <summary>Whether the present step begins at or after <paramref name="time"/>.</summary>
    public static bool HasCome(RunState state, double time) => state.StepTime >= time - (TimeGrid.Rounding * state.TimeStep);

    /// <summary><c>STEP(height, start)</c></summary>
    public static double Step(RunState state, double height, double start) => HasCome(state, start) ? height : 0;

    /// <summary><c>RAMP(slope, start)</c></summary>
    public static double Ramp(RunState state, double slope, double start) =>
        state.Time > start ? slope * (state.Time - start) : 0;

    /// <summary>
    /// <c>PULSE(magnitude, first, interval)</c>: magnitude/DT in the first step that begins at or after <paramref name="first"/>,
    /// and again after every interval; an interval of 0 or less means once.
    /// </summary>
    public static double Pulse(RunState state, double magnitude, double first, double interval)
    {
        double slack = TimeGrid.Rounding * state.TimeStep;
        double since = state.StepTime - first + slack;
        if (!(since >= 0))
        {
            return 0;
        }

        double sinceLast = interval > 0 ? since - (interval * Math.Floor(since / interval)) : since;
        return sinceLast < state.TimeStep ? magnitude / state.TimeStep : 0;
    }
}

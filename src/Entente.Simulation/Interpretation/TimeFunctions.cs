using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Interpretation;

/// <summary>
/// The language's inputs over time. What jumps is read at the start of a step, so that a Runge-Kutta method sees one value
/// all through the step and a pulse has its whole size; a jump that rounding puts just after an instant still happens at it.
/// </summary>
internal static class TimeFunctions
{
    /// <summary>Whether a step that begins at <paramref name="stepTime"/> begins at or after <paramref name="time"/>.</summary>
    public static bool HasCome(double stepTime, double timeStep, double time) => stepTime >= time - (TimeGrid.Rounding * timeStep);

    /// <summary><c>STEP(height, start)</c></summary>
    public static double Step(double stepTime, double timeStep, double height, double start) =>
        HasCome(stepTime, timeStep, start) ? height : 0;

    /// <summary><c>RAMP(slope, start)</c></summary>
    public static double Ramp(double time, double slope, double start) => time > start ? slope * (time - start) : 0;

    /// <summary>
    /// <c>PULSE(magnitude, first, interval)</c>: magnitude/DT in the first step that begins at or after <paramref name="first"/>,
    /// and again after every interval; an interval of 0 or less means once.
    /// </summary>
    public static double Pulse(double stepTime, double timeStep, double magnitude, double first, double interval)
    {
        double slack = TimeGrid.Rounding * timeStep;
        double since = stepTime - first + slack;
        if (!(since >= 0))
        {
            return 0;
        }

        double sinceLast = interval > 0 ? since - (interval * Math.Floor(since / interval)) : since;
        return sinceLast < timeStep ? magnitude / timeStep : 0;
    }
}

using System.Collections.Immutable;
using Entente.Cases.Negotiations;

namespace Entente.Experiments.Negotiations;

/// <summary>Which rounds the calendar calls at the beginning of a step.</summary>
/// <param name="rounds">All rounds of a negotiation.</param>
/// <param name="timeStep">Length of a step in years.</param>
internal sealed class RoundCalendar(ImmutableArray<Round> rounds, double timeStep)
{
    private const int MonthsOfYear = 12;

    /// <summary>The number of the month that a time falls in; only differences mean anything.</summary>
    public static int MonthAt(double time) => (int)Math.Floor((time + StepTimes.Rounding) * MonthsOfYear);

    /// <summary>Whether a round by the calendar begins in the step from <paramref name="time"/> on.</summary>
    public bool Calls(int round, double time)
    {
        foreach (int month in rounds[round].Months)
        {
            double offset = (month - 1) / (double)MonthsOfYear;
            double next = Math.Ceiling(time - offset - StepTimes.Rounding) + offset;
            if (next < time + timeStep - StepTimes.Rounding)
            {
                return IsOpen(round, time);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a round on a condition can meet in the step from <paramref name="time"/> on: where a month begins, so that half the step
    /// does not call it half a month earlier.
    /// </summary>
    public bool MayCall(int round, double time) => IsOpen(round, time) && MonthAt(time) != MonthAt(time - timeStep);

    private bool IsOpen(int round, double time) => time >= rounds[round].From - StepTimes.Rounding && time <= rounds[round].Until + StepTimes.Rounding;
}

using System.Collections.Immutable;

namespace Entente.Experiments.Negotiations;

/// <summary>What of a promise is overdue in a run.</summary>
internal static class OverduePromise
{
    // Runs are kept in single precision.
    private const float Rounding = 1e-5f;

    /// <summary>
    /// At each time, what was signed at least a term ago and has held since, less what is delivered; not below zero. What was signed and
    /// then taken back is owed no more.
    /// </summary>
    /// <param name="times">Decimal years, rising.</param>
    /// <param name="term">Years from signature to deadline.</param>
    /// <param name="signed">All that was signed so far, at those times.</param>
    /// <param name="delivered">All that was delivered so far and holds.</param>
    /// <param name="overdue">Takes the answer, as long as the times.</param>
    public static void Fill(
        ImmutableArray<double> times, double term, ReadOnlySpan<float> signed, ReadOnlySpan<float> delivered, Span<float> overdue)
    {
        int due = -1;
        for (int t = 0; t < times.Length; t++)
        {
            while (due + 1 < times.Length && times[due + 1] <= times[t] - term + StepTimes.Rounding)
            {
                due++;
            }

            float owed = due < 0 ? 0 : Least(signed[due..(t + 1)]) - delivered[t];
            overdue[t] = owed > Rounding * Math.Max(1, Math.Abs(signed[t])) ? owed : 0;
        }
    }

    private static float Least(ReadOnlySpan<float> values)
    {
        float least = values[0];
        foreach (float value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }
}

using System.Collections.Immutable;

namespace Entente.Analysis.Scoring.Baselines;

/// <summary>
/// The baseline that forecast a series' next value best, each time from the values before it, on the fit window alone: what is
/// scored later has no say.
/// </summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Forecast">Its forecast for a time after the fit window, fitted to all of it.</param>
/// <param name="Scale">
/// Mean score of persistence's one-step forecasts on the fit window, by which series are made comparable; NaN where there were
/// fewer than three values, or 0 where they never moved.
/// </param>
public sealed record BaselineChoice(Baseline Baseline, Func<double, NormalForecast> Forecast, double Scale)
{
    /// <summary>Chooses.</summary>
    /// <param name="past">The series on the fit window, at rising times, no two alike.</param>
    /// <returns>The choice, or <see langword="null"/> where there are too few values for any.</returns>
    public static BaselineChoice? Of(ImmutableArray<TimedValue> past)
    {
        Baseline simplest = Baseline.All[0];
        if (past.Length < simplest.LeastValues)
        {
            return null;
        }

        // All are compared on the same origins, those from which each can forecast; where there is none, the simplest stands.
        int first = Baseline.All.Max(b => b.LeastValues);
        Baseline best = past.Length > first ? Baseline.All.MinBy(b => RollingCrps(b, past, first))! : simplest;
        return new BaselineChoice(best, best.Fit(past.AsSpan()), RollingCrps(simplest, past, simplest.LeastValues));
    }

    /// <summary>Mean score of the one-step forecasts from the first so many values on; NaN where there is none.</summary>
    internal static double RollingCrps(Baseline baseline, ImmutableArray<TimedValue> values, int first)
    {
        if (values.Length <= first)
        {
            return double.NaN;
        }

        return Enumerable.Range(first, values.Length - first)
            .Average(next => baseline.Fit(values.AsSpan()[..next])(values[next].Time).Crps(values[next].Value));
    }
}

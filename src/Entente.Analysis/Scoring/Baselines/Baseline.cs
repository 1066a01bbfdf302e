using System.Collections.Immutable;

namespace Entente.Analysis.Scoring.Baselines;

/// <summary>One value of a series.</summary>
/// <param name="Time">Middle of its period, decimal year.</param>
/// <param name="Value">The value.</param>
public readonly record struct TimedValue(double Time, double Value);

/// <summary>A forecast as a normal distribution.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation; 0 where the past never moved.</param>
public readonly record struct NormalForecast(double Mean, double Deviation)
{
    /// <summary>Its score.</summary>
    public double Crps(double observed) => Scoring.Crps.OfNormal(Mean, Deviation, observed);
}

/// <summary>
/// A forecast from a series' own past alone, with a spread from the residuals of that past. What a model has to beat.
/// </summary>
public abstract class Baseline
{
    /// <summary>All baselines, the simplest first.</summary>
    public static ImmutableArray<Baseline> All { get; } = [new Persistence(), new LinearTrend(), new AutoregressionWithDrift()];

    /// <summary>Its id in results.</summary>
    public abstract string Id { get; }

    /// <summary>The fewest values that it can be fitted to.</summary>
    public abstract int LeastValues { get; }

    /// <summary>Fits it.</summary>
    /// <param name="past">At least <see cref="LeastValues"/> values at rising times.</param>
    /// <returns>The forecast for a time after the last.</returns>
    public abstract Func<double, NormalForecast> Fit(ReadOnlySpan<TimedValue> past);
}

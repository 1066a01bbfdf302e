using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Scoring.Baselines;

/// <summary>How far apart a series' values lie.</summary>
internal static class Spacing
{
    /// <summary>The median time between neighbouring values, in years.</summary>
    public static double Median(ReadOnlySpan<TimedValue> values)
    {
        TimedValue[] all = values.ToArray();
        return Quantile.Of(all.Zip(all.Skip(1), (a, b) => b.Time - a.Time), 0.5);
    }
}

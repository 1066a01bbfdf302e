namespace Entente.Experiments.Outcomes;

/// <summary>Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantile
{
    /// <summary>The definition in words, for a run's record.</summary>
    public const string Definition = "linear interpolation between order statistics (Hyndman-Fan type 7)";

    /// <summary>The quantile of values already sorted; NaN where there are none.</summary>
    /// <param name="sorted">Finite values, rising.</param>
    /// <param name="level">From 0, the least value, to 1, the greatest.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double level)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        double place = level * (sorted.Length - 1);
        int below = (int)place;
        double share = place - below;
        return share == 0 ? sorted[below] : sorted[below] + (share * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>The quantile of values in any order.</summary>
    public static double Of(IEnumerable<double> values, double level)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return OfSorted(sorted, level);
    }
}

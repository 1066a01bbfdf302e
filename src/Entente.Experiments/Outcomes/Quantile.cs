using System.Collections.Immutable;

namespace Entente.Experiments.Outcomes;

/// <summary>Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantile
{
    private const int MostOnStack = 64;

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

    /// <summary>Several quantiles of values in any order, of which those that are not numbers do not count.</summary>
    /// <param name="values">The values; their order is changed.</param>
    /// <param name="levels">Rising, from 0 to 1.</param>
    /// <param name="quantiles">Receives one quantile a level.</param>
    internal static void OfUnsorted(Span<double> values, ImmutableArray<double> levels, Span<double> quantiles)
    {
        Span<double> numbers = NumbersFirst(values);
        Span<int> places = levels.Length <= MostOnStack ? stackalloc int[2 * levels.Length] : new int[2 * levels.Length];
        for (int i = 0; i < levels.Length && !numbers.IsEmpty; i++)
        {
            int below = (int)(levels[i] * (numbers.Length - 1));
            (places[2 * i], places[(2 * i) + 1]) = (below, Math.Min(below + 1, numbers.Length - 1));
        }

        Selection.Place(numbers, places);
        for (int i = 0; i < levels.Length; i++)
        {
            quantiles[i] = OfSorted(numbers, levels[i]);
        }
    }

    private static Span<double> NumbersFirst(Span<double> values)
    {
        int count = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                values[count++] = value;
            }
        }

        return values[..count];
    }
}

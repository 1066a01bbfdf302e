using System.Collections.Immutable;
using Entente.Experiments.Execution;

namespace Entente.Reporting.Words;

/// <summary>Quantiles of one outcome over members: linear between order statistics (Hyndman and Fan's type 7), as the ensemble's bands are.</summary>
internal static class SampleQuantiles
{
    /// <summary>At the ensemble's levels, over the finite values; not a number where there are none.</summary>
    public static ImmutableArray<double> Of(IEnumerable<double> sample)
    {
        double[] sorted = [.. sample.Where(double.IsFinite).Order()];
        return [.. QuantileBand.Levels.Select(level => At(sorted, level))];
    }

    private static double At(double[] sorted, double level)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double place = level * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

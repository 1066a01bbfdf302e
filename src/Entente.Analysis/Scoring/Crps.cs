using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Scoring;

/// <summary>
/// Continuous ranked probability score: the integral of the squared distance between a forecast's cumulative distribution and the
/// step at what happened. In the units of what is forecast; 0 is best; for a forecast of one number it is the absolute error
/// (Matheson and Winkler 1976; Gneiting and Raftery 2007).
/// </summary>
public static class Crps
{
    /// <summary>The score of an ensemble's empirical distribution, exact; NaN where it has no member.</summary>
    /// <param name="sorted">The members, rising, all finite.</param>
    /// <param name="observed">What happened.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double observed)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        // Between two members the distribution is flat, so the integral is a sum of rectangles; none of them is negative.
        double sum = 0;
        int count = sorted.Length;
        for (int below = 1; below < count; below++)
        {
            (double from, double to) = (sorted[below - 1], sorted[below]);
            double split = Math.Clamp(observed, from, to);
            double share = (double)below / count;
            sum += ((split - from) * share * share) + ((to - split) * (1 - share) * (1 - share));
        }

        return sum + Math.Max(0, sorted[0] - observed) + Math.Max(0, observed - sorted[^1]);
    }

    /// <summary>The same for members in any order.</summary>
    public static double Of(IEnumerable<double> members, double observed)
    {
        double[] sorted = [.. members];
        Array.Sort(sorted);
        return OfSorted(sorted, observed);
    }

    /// <summary>The score of a normal distribution (Gneiting et al. 2005, eq. 5).</summary>
    public static double OfNormal(double mean, double deviation, double observed)
    {
        if (deviation == 0)
        {
            return Math.Abs(observed - mean);
        }

        double z = (observed - mean) / deviation;
        double standard = (z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI));
        return deviation * standard;
    }
}

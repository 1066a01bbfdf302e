using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.HistoryMatching;

/// <summary>A range of a parameter, between the prior's quantiles.</summary>
/// <param name="Low">From 0.</param>
/// <param name="High">Up to 1.</param>
public readonly record struct QuantileRange(double Low, double High)
{
    /// <summary>All of the prior.</summary>
    public static QuantileRange All { get; } = new(0, 1);

    /// <summary>The share of the prior that it holds.</summary>
    public double Width => High - Low;

    /// <summary>The quantile at a share of the range.</summary>
    public double At(double share) => Low + (share * Width);
}

/// <summary>One wave of history matching.</summary>
/// <param name="Points">How many points were tried.</param>
/// <param name="NotRuledOut">How many of them the observations do not rule out.</param>
/// <param name="Box">The smallest box around those, in which the next wave tries; a little wider where points are few.</param>
/// <param name="PriorLeft">Share of the prior that is not ruled out, by this wave and those before.</param>
public sealed record Wave(int Points, int NotRuledOut, ImmutableArray<QuantileRange> Box, double PriorLeft)
{
    /// <summary>Share of the prior in the box.</summary>
    public double Volume => Box.Aggregate(1.0, (volume, range) => volume * range.Width);
}

/// <summary>
/// Rules out what cannot have given the observations, whatever the model misses and whatever was mismeasured, before anybody asks what is
/// most probable (Craig et al. 1997; Vernon, Goldstein and Bower 2010).
/// </summary>
internal static class HistoryMatch
{
    /// <summary>A point further off than this many standard deviations is ruled out (Pukelsheim 1994: three).</summary>
    public const double Cut = 3;

    // With fewer points a box says more of the sample than of what is left.
    private const int LeastForEachSide = 2;

    /// <summary>
    /// How far a point lies from the observations: of all variables the second furthest, so that no single one that the model was never
    /// made for rules out everything; the furthest where there is but one.
    /// </summary>
    /// <param name="distances">Of each variable, the root of the mean squared standardised residual.</param>
    public static double Implausibility(IReadOnlyList<double> distances)
    {
        double[] sorted = [.. distances.Select(d => double.IsFinite(d) ? d : double.PositiveInfinity).OrderDescending()];
        return sorted.Length > 1 ? sorted[1] : sorted[0];
    }

    /// <summary>What a wave leaves.</summary>
    /// <param name="box">Where its points were tried.</param>
    /// <param name="points">The points, as quantiles of the prior.</param>
    /// <param name="implausibilities">How far each lies from the observations.</param>
    public static Wave Next(
        ImmutableArray<QuantileRange> box, IReadOnlyList<ImmutableArray<double>> points, IReadOnlyList<double> implausibilities)
    {
        ImmutableArray<double>[] left = [.. points.Where((_, i) => implausibilities[i] <= Cut)];
        double volume = box.Aggregate(1.0, (product, range) => product * range.Width);
        ImmutableArray<QuantileRange> next = left.Length < LeastForEachSide * box.Length || left.Length == 0
            ? box
            : [.. box.Select((range, d) => Around(range, left.Select(p => p[d]).Min(), left.Select(p => p[d]).Max(), left.Length))];
        return new Wave(points.Count, left.Length, next, volume * left.Length / points.Count);
    }

    // The ends of a range lie beyond the outermost of n points by about its width / n; three times that but once in twenty times.
    private static QuantileRange Around(QuantileRange range, double least, double greatest, int count)
    {
        double margin = 3 * (greatest - least) / count;
        return new QuantileRange(Math.Max(range.Low, least - margin), Math.Min(range.High, greatest + margin));
    }
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Calibration;

/// <summary>A parameter before and after.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Prior">Its prior's 5, 50 and 95 % quantiles.</param>
/// <param name="Posterior">The same of its posterior.</param>
/// <param name="Width">Width of the posterior's 90 % interval over that of the prior's.</param>
/// <param name="Shift">How far the median moved, in standard deviations of the prior.</param>
/// <param name="ScaleReduction">The potential scale reduction between the sample's halves (Gelman and Rubin 1992).</param>
public sealed record ParameterMovement(
    Parameter Parameter,
    ImmutableArray<double> Prior,
    ImmutableArray<double> Posterior,
    double Width,
    double Shift,
    double ScaleReduction)
{
    private const int PriorQuantiles = 999;

    private static readonly ImmutableArray<double> s_levels = [0.05, 0.5, 0.95];

    /// <summary>A posterior narrower than this share of its prior was moved by the data.</summary>
    public const double MovedWidth = 0.8;

    /// <summary>A median further off than this many of the prior's standard deviations was moved by the data.</summary>
    public const double MovedShift = 0.25;

    /// <summary>Whether the data moved it.</summary>
    public bool IsMoved => Width < MovedWidth || Math.Abs(Shift) > MovedShift;

    /// <summary>Compares draws with the prior.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="draws">Equally likely draws of it, its sample's halves one after the other where their agreement is to count.</param>
    public static ParameterMovement Of(Parameter parameter, ImmutableArray<double> draws)
    {
        double[] prior = [.. Enumerable.Range(1, PriorQuantiles).Select(i => Experiments.Sampling.Prior.Quantile(parameter, i / (PriorQuantiles + 1.0)))];
        ImmutableArray<double> before = [.. s_levels.Select(level => Experiments.Sampling.Prior.Quantile(parameter, level))];
        ImmutableArray<double> after = [.. s_levels.Select(level => Quantile.Of(draws, level))];
        double width = before[2] - before[0];
        double deviation = Math.Sqrt(Variance(prior));
        return new ParameterMovement(
            parameter,
            before,
            after,
            width > 0 ? (after[2] - after[0]) / width : 1,
            deviation > 0 ? (after[1] - before[1]) / deviation : 0,
            ScaleReductionOf(draws));
    }

    // Of two halves of n draws each: √((n - 1)/n + B/(nW)), with B/n the variance of their means and W the mean of their variances.
    private static double ScaleReductionOf(ImmutableArray<double> draws)
    {
        double[][] halves = [.. draws.Chunk((draws.Length + 1) / 2)];
        double within = halves.Average(Variance);
        double between = Variance([.. halves.Select(h => h.Average())]);
        double count = halves[0].Length;
        return within > 0 ? Math.Sqrt(((count - 1) / count) + (between / within)) : 1;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Length - 1);
    }
}

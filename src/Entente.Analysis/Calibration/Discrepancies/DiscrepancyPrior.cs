using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>One pair of deviation and correlation time, and how probable it is beforehand.</summary>
/// <param name="Process">The process.</param>
/// <param name="Weight">Its probability.</param>
public readonly record struct WeightedProcess(OrnsteinUhlenbeck Process, double Weight);

/// <summary>
/// What is believed of the discrepancy before the data: its deviation, as a share of what the variable typically is, half-Cauchy with
/// median 0.1 (Gelman 2006: much near 0, and a tail that lets the data say that the model is wrong), its correlation time one to eight
/// years, each doubling alike. On a grid, so that the average over it is a sum.
/// </summary>
public static class DiscrepancyPrior
{
    /// <summary>The half-Cauchy's scale, which is its median.</summary>
    public const double MedianShare = 0.1;

    /// <summary>Deviations, as shares of what the variable typically is; each twice the one before.</summary>
    public static ImmutableArray<double> Shares { get; } = [0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8];

    /// <summary>Correlation times in years.</summary>
    public static ImmutableArray<double> Years { get; } = [1, 2, 4, 8];

    /// <summary>The grid for a variable.</summary>
    /// <param name="typical">What the variable typically is: 1 for a relative discrepancy.</param>
    public static ImmutableArray<WeightedProcess> For(double typical)
    {
        // On a grid that is even in the logarithm a density counts times its argument.
        double[] weights = [.. Shares.Select(share => share / (1 + (share * share / (MedianShare * MedianShare))))];
        double sum = weights.Sum() * Years.Length;
        return [.. from i in Enumerable.Range(0, Shares.Length)
                   from years in Years
                   select new WeightedProcess(new OrnsteinUhlenbeck(Shares[i] * typical, years), weights[i] / sum)];
    }

    /// <summary>The middle of it, by which parameters are screened.</summary>
    /// <param name="typical">What the variable typically is.</param>
    public static OrnsteinUhlenbeck Middle(double typical) => new(MedianShare * typical, 3);
}

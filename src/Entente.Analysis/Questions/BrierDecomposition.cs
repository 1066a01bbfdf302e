using System.Collections.Immutable;

namespace Entente.Analysis.Questions;

/// <summary>
/// What a mean Brier score is made of: reliability - resolution + uncertainty (Murphy 1973), and what is left within the bins, in which
/// forecasts are not all alike (Stephenson, Coelho and Jolliffe 2008). Of few forecasts reliability and resolution both come out too
/// great: a bin of one is always fully off, and fully resolved.
/// </summary>
/// <param name="Reliability">Mean squared distance of a bin's probability from its share of yes: 0 is best.</param>
/// <param name="Resolution">Mean squared distance of the bins' shares from the share of all: the more the better.</param>
/// <param name="Uncertainty">Variance of what happened, which no forecast changes.</param>
/// <param name="WithinBins">Variance of the probabilities within the bins, less twice their covariance with what happened.</param>
public sealed record BrierDecomposition(double Reliability, double Resolution, double Uncertainty, double WithinBins)
{
    /// <summary>The mean score that they add up to.</summary>
    public double Brier => Reliability - Resolution + Uncertainty + WithinBins;

    /// <summary>The parts of the mean score of all forecasts in some bins.</summary>
    public static BrierDecomposition Of(ImmutableArray<CalibrationBin> bins)
    {
        double count = bins.Sum(b => b.Count);
        double share = bins.Sum(b => b.Yes) / count;
        return new BrierDecomposition(
            bins.Sum(b => b.Count * Square(b.MeanProbability - b.Share)) / count,
            bins.Sum(b => b.Count * Square(b.Share - share)) / count,
            share * (1 - share),
            bins.Sum(Within) / count);
    }

    private static double Within(CalibrationBin bin) => bin.Forecasts.Sum(f =>
    {
        double deviation = f.Probability - bin.MeanProbability;
        return deviation * (deviation - (2 * ((f.Happened ? 1 : 0) - bin.Share)));
    });

    private static double Square(double x) => x * x;
}

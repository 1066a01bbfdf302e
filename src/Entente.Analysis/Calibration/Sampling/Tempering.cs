namespace Entente.Analysis.Calibration.Sampling;

/// <summary>How fast a sample is led from the prior to the posterior, whose density is the prior's times the likelihood to a power.</summary>
internal static class Tempering
{
    private const int Halvings = 60;

    /// <summary>The next power: the one at which the effective size of the sample falls to a share, or 1 where it never does.</summary>
    /// <param name="logLikelihoods">Of the sample, equally weighted at the present power.</param>
    /// <param name="present">The present power, from 0 to below 1.</param>
    /// <param name="share">Share of the sample's size, between 0 and 1.</param>
    public static double Next(IReadOnlyList<double> logLikelihoods, double present, double share)
    {
        double wanted = share * logLikelihoods.Count(double.IsFinite);
        if (EffectiveSize(logLikelihoods, 1 - present) >= wanted)
        {
            return 1;
        }

        (double low, double high) = (present, 1);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (EffectiveSize(logLikelihoods, middle - present) >= wanted)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    /// <summary>(Σw)²/Σw², where a weight is the likelihood to a power (Kong, Liu and Wong 1994).</summary>
    public static double EffectiveSize(IReadOnlyList<double> logLikelihoods, double power)
    {
        double[] weights = Weights(logLikelihoods, power, out _);
        double squares = weights.Sum(w => w * w);
        return squares == 0 ? 0 : 1 / squares;
    }

    /// <summary>Weights that sum to 1; all 0 where no likelihood is above 0.</summary>
    /// <param name="logLikelihoods">Of the sample.</param>
    /// <param name="power">Power of the likelihood.</param>
    /// <param name="logMean">Logarithm of the mean of the weights before they were made to sum to 1.</param>
    public static double[] Weights(IReadOnlyList<double> logLikelihoods, double power, out double logMean)
    {
        double most = logLikelihoods.Where(double.IsFinite).DefaultIfEmpty(double.NegativeInfinity).Max();
        double[] weights = [.. logLikelihoods.Select(l => double.IsFinite(l) ? Math.Exp(power * (l - most)) : 0)];
        double sum = weights.Sum();
        logMean = sum == 0 ? double.NegativeInfinity : (power * most) + Math.Log(sum / weights.Length);
        return sum == 0 ? weights : [.. weights.Select(w => w / sum)];
    }
}

using Entente.Cases;
using MathNet.Numerics.Distributions;

namespace Entente.Experiments.Sampling;

/// <summary>A parameter's prior as a quantile function.</summary>
public static class Prior
{
    // How many standard deviations the 95 % quantile of a normal lies above its mean.
    private static readonly double s_deviationsTo95 = Normal.InvCDF(0, 1, 0.95);

    /// <summary>The value below which the parameter lies with probability <paramref name="u"/>.</summary>
    public static double Quantile(Parameter parameter, double u)
    {
        (double low, double high) = (parameter.Low, parameter.High);
        if (low == high)
        {
            return low;
        }

        return parameter.Distribution switch
        {
            DistributionKind.Uniform => low + (u * (high - low)),
            DistributionKind.Triangular => Triangular(low, parameter.Mode, high, u),
            DistributionKind.LogUniform => low * Math.Pow(high / low, u),
            DistributionKind.Normal => ((low + high) / 2) + (Normal.InvCDF(0, 1, u) * (high - low) / (2 * s_deviationsTo95)),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Distribution, "No such distribution."),
        };
    }

    private static double Triangular(double low, double mode, double high, double u)
    {
        double below = (mode - low) / (high - low);
        return u < below
            ? low + Math.Sqrt(u * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
    }
}

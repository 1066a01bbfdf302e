using Entente.Language.Semantics;

namespace Entente.Simulation.Randomness;

/// <summary>Random draws of a model's equations. Parameters that make no sense give NaN.</summary>
internal static class RandomDraws
{
    // A normal draw whose bounds leave it no room is put on the nearer one after so many attempts.
    private const int MaximumAttempts = 1000;

    // e^-500 is still a normal number; a larger mean is made of several.
    private const double PoissonPart = 500;

    // From here on the normal distribution stands for the Poisson: its shape differs by less than one part in a thousand.
    private const double PoissonLimit = 1e6;

    /// <summary>The draw that belongs to a key.</summary>
    /// <param name="distribution">What it is drawn from.</param>
    /// <param name="parameters">The distribution's parameters, as <see cref="RandomDistribution"/> lists them.</param>
    /// <param name="key">What it depends on.</param>
    public static double Draw(RandomDistribution distribution, ReadOnlySpan<double> parameters, DrawKey key) => distribution switch
    {
        RandomDistribution.Uniform => parameters[0] + (key.Uniforms(0).First * (parameters[1] - parameters[0])),
        RandomDistribution.Normal when parameters.Length > 2 => Bounded(parameters[0], parameters[1], parameters[2], parameters[3], key),
        RandomDistribution.Normal => parameters[0] + (parameters[1] * StandardNormal(key, 0)),
        RandomDistribution.LogNormal => LogNormal(parameters[0], parameters[1], key),
        RandomDistribution.Exponential => -parameters[0] * Math.Log(key.Uniforms(0).First),
        RandomDistribution.Poisson => Poisson(parameters[0], key),
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "No such distribution."),
    };

    // Box and Muller's.
    private static double StandardNormal(DrawKey key, int attempt)
    {
        (double first, double second) = key.Uniforms(attempt);
        return Math.Sqrt(-2 * Math.Log(first)) * Math.Cos(2 * Math.PI * second);
    }

    private static double Bounded(double mean, double deviation, double low, double high, DrawKey key)
    {
        double draw = double.NaN;
        for (int attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            draw = mean + (deviation * StandardNormal(key, attempt));
            if (draw >= low && draw <= high)
            {
                return draw;
            }
        }

        return Math.Min(Math.Max(draw, low), high);
    }

    private static double LogNormal(double mean, double deviation, DrawKey key)
    {
        double variance = Math.Log(1 + (deviation / mean * (deviation / mean)));
        return mean > 0 ? Math.Exp(Math.Log(mean) - (variance / 2) + (Math.Sqrt(variance) * StandardNormal(key, 0))) : double.NaN;
    }

    private static double Poisson(double mean, DrawKey key)
    {
        if (!(mean >= 0))
        {
            return double.NaN;
        }

        if (mean > PoissonLimit)
        {
            return Math.Round(mean + (Math.Sqrt(mean) * StandardNormal(key, 0)));
        }

        double count = 0;
        for (int part = 0; mean > 0; part++)
        {
            count += SmallPoisson(Math.Min(mean, PoissonPart), key.Uniforms(part).First);
            mean -= PoissonPart;
        }

        return count;
    }

    private static int SmallPoisson(double mean, double uniform)
    {
        int count = 0;
        double probability = Math.Exp(-mean);
        for (double below = probability; uniform > below && probability > 0; below += probability)
        {
            count++;
            probability *= mean / count;
        }

        return count;
    }
}

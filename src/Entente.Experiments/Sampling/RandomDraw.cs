using Entente.Simulation.Randomness;
using MathNet.Numerics.Distributions;

namespace Entente.Experiments.Sampling;

/// <summary>Draws that depend on seed, member and purpose alone, never on what was drawn before or on which thread.</summary>
public static class RandomDraw
{
    /// <summary>The generator's name, for a run's record.</summary>
    public const string Generator = "Philox4x32-10";

    /// <summary>Uniform between 0 and 1, neither included; 53 bits.</summary>
    /// <param name="seed">The ensemble's seed.</param>
    /// <param name="member">The member's number.</param>
    /// <param name="purpose">What the draw is for.</param>
    /// <param name="occasion">Which of several draws for that purpose it is.</param>
    public static double Uniform(ulong seed, int member, Purpose purpose, int occasion = 0)
    {
        (uint high, uint low, _, _) = Philox4x32.Block(
            ((uint)member, (uint)occasion, (uint)purpose.Hash, (uint)(purpose.Hash >> 32)),
            ((uint)seed, (uint)(seed >> 32)));
        ulong bits = (((ulong)high << 32) | low) >> 11;
        return (bits + 0.5) * (1.0 / (1UL << 53));
    }

    /// <summary>Normal with mean 0 and standard deviation 1, by inversion.</summary>
    public static double StandardNormal(ulong seed, int member, Purpose purpose, int occasion = 0) =>
        Normal.InvCDF(0, 1, Uniform(seed, member, purpose, occasion));
}

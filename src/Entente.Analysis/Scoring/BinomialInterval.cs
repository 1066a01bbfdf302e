using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Scoring;

/// <summary>The exact 95 % interval of a share (Clopper and Pearson 1934).</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct BinomialInterval(double Low, double High)
{
    private const double Tail = 0.025;

    /// <summary>The interval of the share that some of independent trials gave; from 0 to 1 where there was none.</summary>
    /// <param name="successes">Trials that gave it.</param>
    /// <param name="count">All trials.</param>
    public static BinomialInterval Of(int successes, int count) => new(
        successes == 0 ? 0 : Beta.InvCDF(successes, count - successes + 1, Tail),
        successes == count ? 1 : Beta.InvCDF(successes + 1, count - successes, 1 - Tail));
}

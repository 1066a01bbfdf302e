using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>
/// What measurement less model will be at other points, given what it was at some: normal, with the mean and the covariance of simple
/// kriging (Rasmussen and Williams 2006, equations 2.22 to 2.24). Far ahead of the last measurement the mean is 0 and the deviation the
/// process's; near it a forecast starts from where the variable was last seen.
/// </summary>
public sealed class ConditionalDiscrepancy
{
    private readonly Cholesky _whitening;
    private readonly double[][] _gains;
    private readonly Cholesky _spread;

    /// <param name="measured">Points at which the residuals are known.</param>
    /// <param name="asked">Points that are asked for; their own errors of measurement stay out.</param>
    /// <param name="process">What the model misses.</param>
    public ConditionalDiscrepancy(ImmutableArray<MeasuredPoint> measured, ImmutableArray<MeasuredPoint> asked, OrnsteinUhlenbeck process)
        : this(measured, Discrepancy.Factor(measured, process), asked, process)
    {
    }

    /// <param name="measured">Points at which the residuals are known.</param>
    /// <param name="factor">Their residuals' covariance, factorised.</param>
    /// <param name="asked">Points that are asked for.</param>
    /// <param name="process">What the model misses.</param>
    internal ConditionalDiscrepancy(
        ImmutableArray<MeasuredPoint> measured, Cholesky factor, ImmutableArray<MeasuredPoint> asked, OrnsteinUhlenbeck process)
    {
        double[][] white = [.. asked.Select(a => measured.Select(m => a.Shared(m, process)).ToArray())];
        foreach (double[] row in white)
        {
            factor.Whiten(row);
        }

        _gains = white;
        _whitening = factor;
        _spread = Cholesky.Of(asked.Length, (i, j) => asked[i].Shared(asked[j], process) - Dot(white[i], white[j]));
    }

    /// <summary>Means at the points asked for.</summary>
    /// <param name="residuals">Measurement less model at the measured points.</param>
    public double[] Mean(ReadOnlySpan<double> residuals)
    {
        double[] white = residuals.ToArray();
        _whitening.Whiten(white);
        return [.. _gains.Select(gain => Dot(gain, white))];
    }

    /// <summary>One draw at the points asked for, which belong together.</summary>
    /// <param name="residuals">Measurement less model at the measured points.</param>
    /// <param name="standardNormals">Independent standard normal numbers, one for each point.</param>
    public double[] Draw(ReadOnlySpan<double> residuals, ReadOnlySpan<double> standardNormals)
    {
        double[] draw = standardNormals.ToArray();
        _spread.Colour(draw);
        double[] mean = Mean(residuals);
        for (int i = 0; i < draw.Length; i++)
        {
            draw[i] += mean[i];
        }

        return draw;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}

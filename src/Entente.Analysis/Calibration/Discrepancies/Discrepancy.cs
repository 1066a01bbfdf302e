using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>
/// How probable it is that a model and the measurements of one of its variables lie so far apart. Measurement less model is the sum of
/// what the model misses (an <see cref="OrnsteinUhlenbeck"/> process, common to all series of the variable), each series' offset, and
/// each point's error; all normal, so that offsets and errors are integrated out by adding to the covariance. Deviation and correlation
/// time are averaged over their prior, so that a fit that is right in all points but one is not held against parameters as if the one
/// weighed all (Kennedy and O'Hagan 2001).
/// </summary>
public sealed class Discrepancy
{
    private readonly ImmutableArray<WeightedProcess> _prior;
    private readonly Cholesky[] _factors;
    private readonly double[] _constants;
    private readonly int _size;

    /// <param name="points">The measurements.</param>
    /// <param name="prior">What is believed of the process.</param>
    /// <param name="spread">
    /// Covariance of the residuals for other reasons: how far the model itself scatters at given parameters. <see langword="null"/> for none.
    /// </param>
    public Discrepancy(ImmutableArray<MeasuredPoint> points, ImmutableArray<WeightedProcess> prior, Func<int, int, double>? spread = null)
    {
        Points = points;
        _prior = prior;
        _size = points.Length;
        _factors = [.. prior.Select(p => Factor(points, p.Process, spread))];
        _constants = [.. prior.Select((p, i) => Math.Log(p.Weight) - (0.5 * (_factors[i].LogDeterminant + (_size * Math.Log(2 * Math.PI)))))];
    }

    /// <summary>The measurements.</summary>
    public ImmutableArray<MeasuredPoint> Points { get; }

    /// <summary>Logarithm of the residuals' density; minus infinity where one is not a finite number.</summary>
    /// <param name="residuals">Measurement less model at each point.</param>
    public double LogLikelihood(ReadOnlySpan<double> residuals)
    {
        Span<double> terms = stackalloc double[_prior.Length];
        return LogTerms(residuals, terms) ? LogSum(terms) : double.NegativeInfinity;
    }

    /// <summary>A draw of the process given the residuals.</summary>
    /// <param name="residuals">Measurement less model at each point, finite.</param>
    /// <param name="uniform">Between 0 and 1.</param>
    public OrnsteinUhlenbeck Draw(ReadOnlySpan<double> residuals, double uniform)
    {
        Span<double> terms = stackalloc double[_prior.Length];
        LogTerms(residuals, terms);
        double all = LogSum(terms);
        double sum = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            sum += Math.Exp(terms[i] - all);
            if (uniform < sum)
            {
                return _prior[i].Process;
            }
        }

        return _prior[^1].Process;
    }

    /// <summary>The covariance of measurement less model, factorised.</summary>
    internal static Cholesky Factor(ImmutableArray<MeasuredPoint> points, OrnsteinUhlenbeck process, Func<int, int, double>? spread = null) =>
        Cholesky.Of(points.Length, (i, j) =>
            points[i].Shared(points[j], process) + (i == j ? points[i].Error * points[i].Error : 0) + (spread?.Invoke(i, j) ?? 0));

    private bool LogTerms(ReadOnlySpan<double> residuals, Span<double> terms)
    {
        foreach (double residual in residuals)
        {
            if (!double.IsFinite(residual))
            {
                return false;
            }
        }

        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = _constants[i] - (0.5 * _factors[i].SquaredDistance(residuals));
        }

        return true;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        double most = double.NegativeInfinity;
        foreach (double term in terms)
        {
            most = Math.Max(most, term);
        }

        double sum = 0;
        foreach (double term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace Entente.Experiments.Sampling;

/// <summary>
/// How far drivers walk together: the correlations of their yearly steps in the years that both have behind them, shrunk towards none
/// where those are few, as if so many more years had been seen in which they went their own ways.
/// </summary>
internal sealed class WalkCorrelation
{
    private const int YearsOfIndependence = 5;
    private const int LeastYears = 3;

    private readonly Matrix<double> _mixing;

    /// <param name="steps">For each driver, its step of a year beside its drift, by year; none where it does not walk.</param>
    public WalkCorrelation(IReadOnlyList<IReadOnlyDictionary<int, double>> steps)
    {
        Correlations = Matrix<double>.Build.Dense(steps.Count, steps.Count, (i, j) => i == j ? 1 : Between(steps[i], steps[j]));
        _mixing = RootOf(Correlations);
    }

    /// <summary>The correlation of each two drivers' steps, before they are made to fit together.</summary>
    public Matrix<double> Correlations { get; }

    /// <summary>A driver's step out of independent ones of all drivers, each standard normal.</summary>
    /// <param name="driver">The driver's place.</param>
    /// <param name="independent">The independent step of a driver.</param>
    public double Mix(int driver, Func<int, double> independent)
    {
        double step = 0;
        for (int i = 0; i <= driver; i++)
        {
            if (_mixing[driver, i] != 0)
            {
                step += _mixing[driver, i] * independent(i);
            }
        }

        return step;
    }

    private static double Between(IReadOnlyDictionary<int, double> first, IReadOnlyDictionary<int, double> second)
    {
        int[] years = [.. first.Keys.Where(second.ContainsKey)];
        double product = years.Sum(y => first[y] * second[y]);
        double scale = Math.Sqrt(years.Sum(y => first[y] * first[y]) * years.Sum(y => second[y] * second[y]));
        return years.Length < LeastYears || scale == 0 ? 0 : product / scale * years.Length / (years.Length + YearsOfIndependence);
    }

    // Correlations each worked out over other years need not fit together: then all are taken down until they do.
    private static Matrix<double> RootOf(Matrix<double> correlations)
    {
        const double Less = 0.9;
        var identity = Matrix<double>.Build.DenseIdentity(correlations.RowCount);
        for (double share = 1; ; share *= Less)
        {
            Matrix<double> tried = (share * correlations) + ((1 - share) * identity);
            if (correlations.RowCount == 0 || tried.Evd(Symmetricity.Symmetric).EigenValues.All(v => v.Real > 0))
            {
                return correlations.RowCount == 0 ? identity : tried.Cholesky().Factor;
            }
        }
    }
}

namespace Entente.Analysis.Scoring.Baselines;

/// <summary>
/// AR(1) with drift, x' = c + φx + e, by least squares on neighbouring values, φ held between 0 and 1. A step is the median time
/// between values: on a series with gaps it is only roughly right.
/// </summary>
public sealed class AutoregressionWithDrift : Baseline
{
    /// <inheritdoc/>
    public override string Id => "ar1-with-drift";

    /// <inheritdoc/>
    public override int LeastValues => 5;

    /// <inheritdoc/>
    public override Func<double, NormalForecast> Fit(ReadOnlySpan<TimedValue> past)
    {
        TimedValue[] values = past.ToArray();
        (double From, double To)[] pairs = [.. values.Zip(values.Skip(1), (a, b) => (a.Value, b.Value))];
        double meanFrom = pairs.Average(p => p.From);
        double meanTo = pairs.Average(p => p.To);
        double spread = pairs.Sum(p => (p.From - meanFrom) * (p.From - meanFrom));
        double together = pairs.Sum(p => (p.From - meanFrom) * (p.To - meanTo));
        double persistence = spread == 0 ? 1 : Math.Clamp(together / spread, 0, 1);
        double drift = meanTo - (persistence * meanFrom);
        double variance = pairs.Sum(p => Square(p.To - drift - (persistence * p.From))) / (pairs.Length - 2);
        double step = Spacing.Median(past);
        TimedValue last = values[^1];
        return time => Ahead(last.Value, drift, persistence, variance, Math.Max(1, (int)Math.Round((time - last.Time) / step)));
    }

    private static NormalForecast Ahead(double value, double drift, double persistence, double variance, int steps)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            value = drift + (persistence * value);
            sum = variance + (persistence * persistence * sum);
        }

        return new NormalForecast(value, Math.Sqrt(sum));
    }

    private static double Square(double x) => x * x;
}

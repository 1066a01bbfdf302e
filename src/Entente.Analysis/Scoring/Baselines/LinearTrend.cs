namespace Entente.Analysis.Scoring.Baselines;

/// <summary>A straight line by least squares, with the standard error of prediction.</summary>
public sealed class LinearTrend : Baseline
{
    /// <inheritdoc/>
    public override string Id => "linear-trend";

    /// <inheritdoc/>
    public override int LeastValues => 4;

    /// <inheritdoc/>
    public override Func<double, NormalForecast> Fit(ReadOnlySpan<TimedValue> past)
    {
        TimedValue[] values = past.ToArray();
        int count = values.Length;
        double middle = values.Average(v => v.Time);
        double mean = values.Average(v => v.Value);
        double spread = values.Sum(v => (v.Time - middle) * (v.Time - middle));
        double slope = values.Sum(v => (v.Time - middle) * (v.Value - mean)) / spread;
        double residuals = values.Sum(v => Square(v.Value - mean - (slope * (v.Time - middle))));
        double variance = residuals / (count - 2);
        return time => new NormalForecast(
            mean + (slope * (time - middle)),
            Math.Sqrt(variance * (1 + (1.0 / count) + (Square(time - middle) / spread))));
    }

    private static double Square(double x) => x * x;
}

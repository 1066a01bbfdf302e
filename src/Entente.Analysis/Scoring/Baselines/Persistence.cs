namespace Entente.Analysis.Scoring.Baselines;

/// <summary>
/// What was last known stays. The spread is a random walk's: its variance grows with the time ahead, at the mean rate at which the
/// squared changes of the past grew with theirs.
/// </summary>
public sealed class Persistence : Baseline
{
    /// <inheritdoc/>
    public override string Id => "persistence";

    /// <inheritdoc/>
    public override int LeastValues => 2;

    /// <inheritdoc/>
    public override Func<double, NormalForecast> Fit(ReadOnlySpan<TimedValue> past)
    {
        double squares = 0;
        for (int i = 1; i < past.Length; i++)
        {
            double change = past[i].Value - past[i - 1].Value;
            squares += change * change / (past[i].Time - past[i - 1].Time);
        }

        double variancePerYear = squares / (past.Length - 1);
        TimedValue last = past[^1];
        return time => new NormalForecast(last.Value, Math.Sqrt(variancePerYear * Math.Max(0, time - last.Time)));
    }
}

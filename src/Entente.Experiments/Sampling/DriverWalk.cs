using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Sampling;

/// <summary>
/// A random walk with drift from where a series ends, both estimated from the series' own steps: of the logarithms where every value
/// is above zero, so that a price stays one, else of the values. A series of fewer than three points says nothing of its steps and stays.
/// </summary>
internal static class DriverWalk
{
    private const int LeastPoints = 3;
    private const double Month = 1.0 / 12;

    /// <summary>Adds the walk to a series.</summary>
    /// <param name="times">Times, rising.</param>
    /// <param name="values">Values at those times.</param>
    /// <param name="stop">The walk goes at least this far.</param>
    /// <param name="draw">The standard normal draw of a step.</param>
    public static void Extend(List<double> times, List<double> values, double stop, Func<int, double> draw)
    {
        if (times.Count < LeastPoints)
        {
            return;
        }

        bool isPositive = values.TrueForAll(value => value > 0);
        double[] path = [.. values.Select(value => isPositive ? Math.Log(value) : value)];
        double[] spans = [.. times.Zip(times.Skip(1), (a, b) => b - a)];
        double drift = (path[^1] - path[0]) / (times[^1] - times[0]);
        double variance = spans.Select((span, i) => Math.Pow(path[i + 1] - path[i] - (drift * span), 2) / span).Sum() / (spans.Length - 1);

        // As finely as the series itself, within reason.
        double step = Math.Clamp(Quantile.Of(spans, 0.5), Month, 1);
        double place = path[^1];
        for (int i = 0; times[^1] < stop; i++)
        {
            place += (drift * step) + (Math.Sqrt(variance * step) * draw(i));
            times.Add(times[^1] + step);
            values.Add(isPositive ? Math.Exp(place) : place);
        }
    }
}

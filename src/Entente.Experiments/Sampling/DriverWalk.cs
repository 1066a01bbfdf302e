using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Sampling;

/// <summary>
/// A random walk with drift from where a series ends, both estimated from the series' own steps: of the logarithms where every value
/// is above zero, so that a price stays one, else of the values. A series of fewer than three points says nothing of its steps and stays.
/// Walks move month by month, so that those of several series can be made to move together.
/// </summary>
internal static class DriverWalk
{
    private const int LeastPoints = 3;
    private const int Months = 12;

    /// <summary>Whether a series of so many points walks.</summary>
    public static bool CanWalk(int points) => points >= LeastPoints;

    /// <summary>Adds the walk to a series.</summary>
    /// <param name="times">Times, rising.</param>
    /// <param name="values">Values at those times.</param>
    /// <param name="stop">The walk goes at least this far.</param>
    /// <param name="draw">The standard normal draw of a month, counted from the year 0.</param>
    public static void Extend(List<double> times, List<double> values, double stop, Func<int, double> draw)
    {
        if (!CanWalk(times.Count))
        {
            return;
        }

        (double[] path, bool isPositive) = PathOf(values);
        double[] spans = [.. times.Zip(times.Skip(1), (a, b) => b - a)];
        double drift = (path[^1] - path[0]) / (times[^1] - times[0]);
        double variance = spans.Select((span, i) => Math.Pow(path[i + 1] - path[i] - (drift * span), 2) / span).Sum() / (spans.Length - 1);

        // As finely as the series itself, within reason.
        int months = Math.Clamp((int)Math.Round(Quantile.Of(spans, 0.5) * Months), 1, Months);
        double step = (double)months / Months;
        double last = times[^1];
        int month = (int)Math.Round(last * Months);
        double place = path[^1];
        for (int i = 1; times[^1] < stop; i++)
        {
            double moved = 0;
            for (int end = month + months; month < end; month++)
            {
                moved += draw(month);
            }

            place += (drift * step) + (Math.Sqrt(variance / Months) * moved);
            times.Add(last + (i * step));
            values.Add(isPositive ? Math.Exp(place) : place);
        }
    }

    /// <summary>The step from each calendar year's mean to the next one's, beside the mean step; none for a series that does not walk.</summary>
    public static IReadOnlyDictionary<int, double> YearlySteps(IReadOnlyList<double> times, IReadOnlyList<double> values)
    {
        if (!CanWalk(times.Count))
        {
            return new Dictionary<int, double>();
        }

        double[] path = PathOf(values).Path;
        Dictionary<int, double> means = times.Select((time, i) => (Year: (int)Math.Floor(time), Value: path[i]))
            .GroupBy(p => p.Year)
            .ToDictionary(year => year.Key, year => year.Average(p => p.Value));
        Dictionary<int, double> steps = means.Where(m => means.ContainsKey(m.Key - 1)).ToDictionary(m => m.Key, m => m.Value - means[m.Key - 1]);
        double mean = steps.Values.DefaultIfEmpty().Average();
        return steps.ToDictionary(s => s.Key, s => s.Value - mean);
    }

    private static (double[] Path, bool IsPositive) PathOf(IReadOnlyList<double> values)
    {
        bool isPositive = values.All(value => value > 0);
        return ([.. values.Select(value => isPositive ? Math.Log(value) : value)], isPositive);
    }
}

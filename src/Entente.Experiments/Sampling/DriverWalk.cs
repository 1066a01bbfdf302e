using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Sampling;

/// <summary>
/// Where a series goes from where it ends, estimated from its own steps (docs/scoring.md). What is above zero walks in logarithms, so that a
/// price stays one, with a drift; what touches zero and was never below walks in its own units, no further down than zero; what goes
/// below zero, as a rate of growth does, keeps returning to its mean. A count that never fell does not fall. A series of fewer than three points says nothing of its steps and
/// stays, and so does one of nothing but 0 and 1, which is a state and no quantity. All move month by month, so that several can be
/// made to move together.
/// </summary>
internal static class DriverWalk
{
    /// <summary>The occasion at which the long run is drawn, the drift or the mean; months are counted from the year 0, so it is none.</summary>
    public const int LongRun = -1;

    private const int LeastPoints = 3;
    private const int Months = 12;

    // Hardly anything grows or shrinks by more than six per cent a year for decades.
    private const double DeviationOfDrifts = 0.03;

    private const double GreatestPersistence = 0.95;

    /// <summary>Whether a series of such values walks.</summary>
    public static bool CanWalk(IReadOnlyCollection<double> values) => values.Count >= LeastPoints && values.Any(value => value is not (0 or 1));

    /// <summary>Adds the walk to a series that can walk.</summary>
    /// <param name="times">Times, rising.</param>
    /// <param name="values">Values at those times.</param>
    /// <param name="stop">The walk goes at least this far.</param>
    /// <param name="draw">The standard normal draw of a month, counted from the year 0, or of <see cref="LongRun"/>.</param>
    public static void Extend(List<double> times, List<double> values, double stop, Func<int, double> draw)
    {
        double[] spans = [.. times.Zip(times.Skip(1), (a, b) => b - a)];

        // As finely as the series itself, within reason.
        int months = Math.Clamp((int)Math.Round(Quantile.Of(spans, 0.5) * Months), 1, Months);
        double step = (double)months / Months;
        Func<double, double, double> next = Stepper(values, spans, step, draw(LongRun));
        bool neverFalls = values.TrueForAll(double.IsInteger) && values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second);
        double last = times[^1];
        int month = (int)Math.Round(last * Months);
        for (int i = 1; times[^1] < stop; i++)
        {
            double moved = 0;
            for (int end = month + months; month < end; month++)
            {
                moved += draw(month);
            }

            times.Add(last + (i * step));
            double value = next(values[^1], moved / Math.Sqrt(months));
            values.Add(neverFalls ? Math.Max(value, values[^1]) : value);
        }
    }

    /// <summary>The step from each calendar year's mean to the next one's, beside the mean step.</summary>
    public static IReadOnlyDictionary<int, double> YearlySteps(IReadOnlyList<double> times, IReadOnlyList<double> values)
    {
        double[] path = values.All(value => value > 0) ? [.. values.Select(value => Math.Log(value))] : [.. values];
        Dictionary<int, double> means = times.Select((time, i) => (Year: (int)Math.Floor(time), Value: path[i]))
            .GroupBy(p => p.Year)
            .ToDictionary(year => year.Key, year => year.Average(p => p.Value));
        Dictionary<int, double> steps = means.Where(m => means.ContainsKey(m.Key - 1)).ToDictionary(m => m.Key, m => m.Value - means[m.Key - 1]);
        double mean = steps.Values.DefaultIfEmpty().Average();
        return steps.ToDictionary(s => s.Key, s => s.Value - mean);
    }

    // The value a step later, from the value and a standard normal draw.
    private static Func<double, double, double> Stepper(List<double> values, double[] spans, double step, double longRun)
    {
        if (values.TrueForAll(value => value > 0))
        {
            double[] logs = [.. values.Select(value => Math.Log(value))];
            double years = spans.Sum();
            double ownDrift = (logs[^1] - logs[0]) / years;
            double variance = SquaredSteps(logs, spans, ownDrift) / (spans.Length - 1);

            // The drift seen in a few years says little of the long run: its posterior, from a normal prior around none.
            double ofDrift = variance / years;
            double weight = DeviationOfDrifts * DeviationOfDrifts / ((DeviationOfDrifts * DeviationOfDrifts) + ofDrift);
            double drift = (weight * ownDrift) + (Math.Sqrt(weight * ofDrift) * longRun);
            return (value, normal) => value * Math.Exp((drift * step) + (Math.Sqrt(variance * step) * normal));
        }

        if (values.TrueForAll(value => value >= 0))
        {
            double deviation = Math.Sqrt(SquaredSteps([.. values], spans, drift: 0) / spans.Length * step);
            return (value, normal) => Math.Max(value + (deviation * normal), 0);
        }

        return Returning(values, longRun);
    }

    private static Func<double, double, double> Returning(List<double> values, double longRun)
    {
        double mean = values.Average();
        double[] apart = [.. values.Select(value => value - mean)];
        double squares = apart.Sum(a => a * a);
        double persistence = squares == 0 ? 0 : Math.Clamp(apart.Zip(apart.Skip(1), (a, b) => a * b).Sum() / squares, 0, GreatestPersistence);
        double variance = squares / (values.Count - 1);

        // What crosses zero has no long run far from it: a normal prior of mean 0 and half the values' own deviation.
        double ofMean = variance * (1 + persistence) / (1 - persistence) / values.Count;
        double weight = variance == 0 ? 1 : variance / 4 / ((variance / 4) + ofMean);
        double longRunMean = (weight * mean) + (longRun * Math.Sqrt(weight * ofMean));
        double deviation = Math.Sqrt(variance * (1 - (persistence * persistence)));
        return (value, normal) => longRunMean + (persistence * (value - longRunMean)) + (deviation * normal);
    }

    private static double SquaredSteps(double[] path, double[] spans, double drift) =>
        spans.Select((span, i) => Math.Pow(path[i + 1] - path[i] - (drift * span), 2) / span).Sum();
}

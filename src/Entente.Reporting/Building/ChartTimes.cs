using System.Collections.Immutable;

namespace Entente.Reporting.Building;

/// <summary>The saved times that charts show: every one, or every n-th so that the page stays small; always the first and the last.</summary>
/// <param name="Indices">Places in the ensemble's saved times.</param>
/// <param name="Values">The times, decimal years.</param>
internal sealed record ChartTimes(ImmutableArray<int> Indices, ImmutableArray<double> Values)
{
    // Quarterly over 35 years; a chart 1,000 pixels wide shows no more.
    private const int Most = 150;

    // Promises have three bands each in every cell, and are drawn small.
    private const int MostOfPromises = 75;

    /// <summary>Chooses from all saved times.</summary>
    public static ChartTimes Of(ImmutableArray<double> times) => Of(times, Most);

    /// <summary>Chooses fewer, for the curves of promises.</summary>
    public static ChartTimes OfPromises(ImmutableArray<double> times) => Of(times, MostOfPromises);

    private static ChartTimes Of(ImmutableArray<double> times, int most)
    {
        int stride = Math.Max(1, (int)Math.Ceiling(times.Length / (double)most));
        ImmutableArray<int> indices = [.. Enumerable.Range(0, times.Length).Where(i => i % stride == 0 || i == times.Length - 1)];
        return new ChartTimes(indices, [.. indices.Select(i => Math.Round(times[i], 4))]);
    }

    /// <summary>One curve at the chosen times.</summary>
    /// <param name="values">The curve at all saved times.</param>
    /// <param name="factor">Multiplies it into the unit shown.</param>
    /// <param name="digits">Significant digits that are kept.</param>
    public ImmutableArray<double> Pick(ImmutableArray<double> values, double factor = 1, int digits = 5) =>
        [.. Indices.Select(i => SignificantDigits.Round(factor * values[i], digits))];
}

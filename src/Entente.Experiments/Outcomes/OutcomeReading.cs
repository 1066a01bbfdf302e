using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Questions;

namespace Entente.Experiments.Outcomes;

/// <summary>Reads a case's outcomes and the answers to its questions off a run.</summary>
internal static class OutcomeReading
{
    /// <summary>The outcome's number in one run.</summary>
    /// <param name="outcome">What to read.</param>
    /// <param name="series">The outcome's variable in that run.</param>
    public static double Read(Outcome outcome, SavedSeries series) =>
        outcome.Factor * Read(outcome.Statistic, outcome.From, outcome.To, series);

    /// <summary>Whether a resolution holds in one run.</summary>
    /// <param name="resolution">What has to hold.</param>
    /// <param name="times">Saved times.</param>
    /// <param name="valuesOf">Gives the saved values of a variable, by index in the model.</param>
    public static bool? Read(Resolution resolution, ImmutableArray<double> times, Func<int, ImmutableArray<double>> valuesOf) =>
        resolution.Condition.In(reading => Read(
            reading.Statistic, reading.From, reading.To, new SavedSeries(times.AsSpan(), valuesOf(reading.Variable.Index).AsSpan())));

    private static double Read(OutcomeStatistic statistic, double from, double to, SavedSeries series) => statistic switch
    {
        OutcomeStatistic.Final => series.At(to),
        OutcomeStatistic.Mean => series.Mean(from, to),
        OutcomeStatistic.Minimum => series.Range(from, to).Least,
        OutcomeStatistic.Maximum => series.Range(from, to).Greatest,
        OutcomeStatistic.Total => series.Integral(from, to),
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "No such statistic."),
    };
}

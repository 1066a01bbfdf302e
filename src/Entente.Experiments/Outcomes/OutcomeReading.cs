using Entente.Cases;

namespace Entente.Experiments.Outcomes;

/// <summary>Reads a case's outcomes off a run.</summary>
internal static class OutcomeReading
{
    /// <summary>The outcome's number in one run.</summary>
    /// <param name="outcome">What to read.</param>
    /// <param name="series">The outcome's variable in that run.</param>
    public static double Read(Outcome outcome, SavedSeries series) => outcome.Factor * outcome.Statistic switch
    {
        OutcomeStatistic.Final => series.At(outcome.To),
        OutcomeStatistic.Mean => series.Mean(outcome.From, outcome.To),
        OutcomeStatistic.Minimum => series.Range(outcome.From, outcome.To).Least,
        OutcomeStatistic.Maximum => series.Range(outcome.From, outcome.To).Greatest,
        OutcomeStatistic.Total => series.Integral(outcome.From, outcome.To),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Statistic, "No such statistic."),
    };
}

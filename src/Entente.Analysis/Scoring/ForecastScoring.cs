using System.Collections.Immutable;
using Entente.Analysis.Scoring.Baselines;
using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Scoring;

/// <summary>Scores a case's reference run with observations that it was not made from.</summary>
public static class ForecastScoring
{
    /// <summary>What has to be run: the case's reference strategy in its reference scenario.</summary>
    /// <param name="case">The case.</param>
    /// <param name="members">Draws of the uncertain parameters.</param>
    /// <param name="cut">The last day that forecasts may know of.</param>
    /// <param name="forecastsDrivers">Whether the drivers after the cut are forecast too; else they are as observed.</param>
    public static Experiment Plan(Case @case, int members, DateOnly cut, bool forecastsDrivers) => new(
        @case,
        [.. @case.Scenarios.Where(s => s.Id == @case.ReferenceScenario)],
        [.. @case.Strategies.Where(s => s.Id == @case.ReferenceStrategy)],
        members,
        @case.Seed)
    {
        ComparesReplies = false,
        DriversKnownUntil = forecastsDrivers ? cut : null,
    };

    /// <summary>Scores the run.</summary>
    /// <param name="ensemble">What <see cref="Plan"/> gave, run.</param>
    /// <param name="cut">The last day that forecasts may know of.</param>
    /// <param name="points">Observations; those that cannot be scored are marked.</param>
    public static Scorecard Of(Ensemble ensemble, DateOnly cut, ImmutableArray<HeldOutPoint> points)
    {
        (ImmutableArray<HeldOutPoint> scored, ImmutableArray<LeftOutPoint> leftOut) = PointSelection.Of(ensemble.Experiment.Case, cut, points);
        ILookup<string, HeldOutPoint> bySeries = scored.ToLookup(p => p.SeriesId);
        return new Scorecard(
            ensemble.Experiment,
            cut,
            [.. ensemble.Experiment.Case.Observations
                .Where(mapping => bySeries.Contains(mapping.Series.Id))
                .Select(mapping => Score(new SeriesForecast(ensemble, mapping, cut), mapping, BaselineChoice.Of(Past(mapping.Series, cut)), bySeries[mapping.Series.Id]))],
            leftOut);
    }

    /// <summary>What was known of a series at the cut; where several figures have the same date, their mean.</summary>
    internal static ImmutableArray<TimedValue> Past(SeriesInfo series, DateOnly cut) =>
        [.. series.Points
            .Where(point => point.IsKnownAt(cut))
            .GroupBy(point => point.Date.DecimalYear)
            .OrderBy(sameTime => sameTime.Key)
            .Select(sameTime => new TimedValue(sameTime.Key, sameTime.Average(point => point.Value)))];

    private static SeriesScore Score(SeriesForecast forecast, ObservationMapping mapping, BaselineChoice? baseline, IEnumerable<HeldOutPoint> points) =>
        new(mapping, baseline, [.. points.Select(point => Score(forecast, baseline, point))]);

    /// <summary>Scores one observation with a forecast of its series.</summary>
    internal static PointScore Score(SeriesForecast forecast, BaselineChoice? baseline, HeldOutPoint point)
    {
        PredictiveDraws draws = forecast.Of(point.Date);
        return new PointScore(
            point,
            [.. QuantileBand.Levels.Select(level => Quantile.OfSorted(draws.Measured, level))],
            Crps.OfSorted(draws.Measured, point.Value),
            Crps.Of(draws.Modelled, point.Value),
            baseline?.Forecast(point.Date.DecimalYear).Crps(point.Value));
    }
}

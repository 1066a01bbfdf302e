using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Scoring;

/// <summary>Holds a case's reference run against the case's own points from after the end of the fit.</summary>
public static class HindcastAnalysis
{
    // A year that the run reaches to within rounding is whole.
    private const double Rounding = 1e-6;

    /// <summary>What has to be run beside an experiment: its reference run with the drivers forecast from the end of the fit.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="members">Members, those that the experiment completed.</param>
    /// <returns>
    /// The run, or <see langword="null"/> where there is nothing to hold: no later point, no reference run, or drivers that are forecast
    /// anyway.
    /// </returns>
    public static Experiment? Plan(Experiment experiment, int members)
    {
        Case @case = experiment.Case;
        bool runsReference = experiment.Scenarios.Any(s => s.Id == @case.ReferenceScenario)
            && experiment.Strategies.Any(s => s.Id == @case.ReferenceStrategy);
        DateOnly cut = Cut(@case);
        return runsReference && experiment.DriversKnownUntil is null && !PointSelection.Of(@case, cut, Later(@case, cut)).Scored.IsEmpty
            ? ForecastScoring.Plan(@case, members, cut, forecastsDrivers: true) with { Seed = experiment.Seed, Posterior = experiment.Posterior }
            : null;
    }

    /// <summary>Holds both runs against the points.</summary>
    /// <param name="ensemble">The experiment, run.</param>
    /// <param name="driversForecast">What <see cref="Plan"/> gave, run.</param>
    public static Hindcast Of(Ensemble ensemble, Ensemble driversForecast)
    {
        Case @case = ensemble.Experiment.Case;
        DateOnly cut = Cut(@case);
        ImmutableArray<HeldOutPoint> points = Later(@case, cut);
        return new Hindcast(cut, Run(ensemble, cut, points), Run(driversForecast, cut, points));
    }

    /// <summary>Scores one run, and says what it expects of each series scored, from its first whole year to the last that is observed.</summary>
    /// <param name="ensemble">The run.</param>
    /// <param name="cut">The last day that it may know of.</param>
    /// <param name="points">What came of it.</param>
    public static HindcastRun Run(Ensemble ensemble, DateOnly cut, ImmutableArray<HeldOutPoint> points)
    {
        Scorecard scorecard = ForecastScoring.Of(ensemble, cut, points);
        IEnumerable<HeldOutPoint> scored = scorecard.Series.SelectMany(s => s.Points).Select(p => p.Point);
        int first = (int)Math.Ceiling(ensemble.Times[0] - Rounding);
        int last = Math.Min(
            (int)Math.Floor(ensemble.Times[^1] + Rounding) - 1,
            scored.Select(p => (p.Date.Latest ?? p.Date.Earliest)!.Value.Year).DefaultIfEmpty(cut.Year).Max());
        ImmutableArray<int> years = [.. Enumerable.Range(first, Math.Max(0, last - first + 1))];
        return new HindcastRun(scorecard, [.. scorecard.Series.Select(s => Band(new SeriesForecast(ensemble, s.Mapping, cut), s.Mapping, years))]);
    }

    private static PredictiveBand Band(SeriesForecast forecast, ObservationMapping mapping, ImmutableArray<int> years)
    {
        double[][] draws = [.. years.Select(year => forecast.Of(Year(year)).Measured)];
        return new PredictiveBand(
            mapping,
            years,
            [.. QuantileBand.Levels.Select(level => draws.Select(d => Quantile.OfSorted(d, level)).ToImmutableArray())]);
    }

    private static EdtfDate Year(int year) => new(
        year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), IsApproximate: false, IsUncertain: false);

    private static DateOnly Cut(Case @case) => EdtfDate.LastDayBefore(@case.FitUntil);

    // General knowledge is not what a forecast is scored with.
    internal static ImmutableArray<HeldOutPoint> Later(Case @case, DateOnly cut) =>
    [
        .. from series in @case.Observations.Select(o => o.Series).DistinctBy(s => s.Id)
           from point in series.Points
           where point.IsVerified && (point.Date.Earliest ?? point.Date.Latest) > cut
           select Of(series, point),
    ];

    private static HeldOutPoint Of(SeriesInfo series, SeriesPoint point) => new(series.Id, point.Date, point.Value, series.Unit, point.Location);
}

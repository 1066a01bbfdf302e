using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Scoring.Rolling;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Cases.Posteriors;
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

    /// <summary>
    /// What has to be run beside an experiment. As in <c>entente score</c> the case is that of the end of the fit: claims and points that
    /// were published later are left out. Only where a posterior was made of today's knowledge and none of that day's, that one is taken,
    /// with the case that it belongs to.
    /// </summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="members">Members, those that the experiment completed.</param>
    /// <param name="takesPrior">Whether posteriors are left alone.</param>
    /// <returns>
    /// The runs, or <see langword="null"/> where there is nothing to hold: no later point, no reference run, or a case that is taken back to
    /// a day, which knows of nothing later.
    /// </returns>
    public static HindcastPlan? Plan(Experiment experiment, int members, bool takesPrior)
    {
        Case whole = experiment.Case;
        bool runsReference = experiment.Scenarios.Any(s => s.Id == whole.ReferenceScenario)
            && experiment.Strategies.Any(s => s.Id == whole.ReferenceStrategy);
        DateOnly cut = EdtfDate.LastDayBefore(whole.FitUntil);
        if (!runsReference || whole.AsOf is not null || PointSelection.Of(whole, cut, Later(whole, cut)).Scored.IsEmpty)
        {
            return null;
        }

        Case known = KnowledgeAt.Of(whole, cut).Case;
        Posterior? posterior = takesPrior ? null : PosteriorChoice.Of(known, cut, cut, []);
        if (posterior is null && !takesPrior && PosteriorChoice.Of(whole, cut, null, []) is { } ofToday)
        {
            (known, posterior) = (whole, ofToday);
        }

        // Drivers that are as they were are so whatever else was known.
        return new HindcastPlan(cut, Plan(known with { Drivers = whole.Drivers }, forecastsDrivers: false), Plan(known, forecastsDrivers: true));

        Experiment Plan(Case subject, bool forecastsDrivers) =>
            ForecastScoring.Plan(subject, members, cut, forecastsDrivers) with { Seed = experiment.Seed, Posterior = posterior };
    }

    /// <summary>Holds both runs against the case's points.</summary>
    /// <param name="whole">The case with all that is known today.</param>
    /// <param name="plan">What was planned.</param>
    /// <param name="driversObserved">Its first run.</param>
    /// <param name="driversForecast">Its second.</param>
    public static Hindcast Of(Case whole, HindcastPlan plan, Ensemble driversObserved, Ensemble driversForecast)
    {
        ImmutableArray<HeldOutPoint> points = Later(whole, plan.Cut);
        HindcastRun observed = Run(driversObserved, plan.Cut, points);

        // With the drivers as they were, every origin has the one run.
        var rolling = new RollingScoring(plan.DriversObserved, whole, plan.Cut, _ => plan.DriversObserved.Posterior);
        return new Hindcast(
            plan.Cut,
            observed with { Scorecard = observed.Scorecard with { Rolling = rolling.Of(driversObserved, points, (_, _) => driversObserved) } },
            Run(driversForecast, plan.Cut, points));
    }

    /// <summary>Scores a model with a part taken away on the same points.</summary>
    /// <param name="whole">The case with all that is known today.</param>
    /// <param name="plan">What was planned.</param>
    /// <param name="ablation">The part.</param>
    /// <param name="run">Its run.</param>
    public static Ablation Of(Case whole, HindcastPlan plan, PlannedAblation ablation, Ensemble run) =>
        new(ablation.Id, ablation.Title, ForecastScoring.Of(run, plan.Cut, Later(whole, plan.Cut)));

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

    /// <summary>The verified points from after a day; general knowledge is not what a forecast is scored with.</summary>
    internal static ImmutableArray<HeldOutPoint> Later(Case whole, DateOnly cut) =>
    [
        .. from series in whole.Observations.Select(o => o.Series).DistinctBy(s => s.Id)
           from point in series.Points
           where point.IsVerified && (point.Date.Earliest ?? point.Date.Latest) > cut
           select Of(series, point),
    ];

    private static HeldOutPoint Of(SeriesInfo series, SeriesPoint point) => new(series.Id, point.Date, point.Value, series.Unit, point.Location);
}

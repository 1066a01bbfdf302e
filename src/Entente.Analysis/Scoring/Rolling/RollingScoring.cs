using System.Collections.Immutable;
using Entente.Analysis.Scoring.Baselines;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring.Rolling;

/// <summary>
/// Scores short series from a rolling origin. A series of fewer than <see cref="LongEnough"/> values says too little at the cut to choose
/// a baseline by, and every forecast of it would have the one origin. So each of its observations has an origin of its own, the day before
/// its period begins, and the baseline and the drivers (where they are forecast) know all that could be known by then: the series' own
/// earlier observations too. The parameters are not learnt anew: they are those of the posterior that the case has for the nearest
/// earlier day, or the prior.
/// </summary>
/// <param name="main">The experiment that the case is scored with from the cut.</param>
/// <param name="whole">The case with all that is known today, of which each origin knows its part.</param>
/// <param name="cut">The last day that its forecasts may know of.</param>
/// <param name="posterior">The posterior at hand for a day.</param>
public sealed class RollingScoring(Experiment main, Case whole, DateOnly cut, Func<DateOnly, Posterior?> posterior)
{
    /// <summary>So many values at the cut make a series long enough for one origin.</summary>
    public const int LongEnough = 8;

    private readonly Dictionary<(DateOnly? DriversKnownUntil, string? Posterior), Ensemble> _runs = [];

    /// <summary>Scores the short series.</summary>
    /// <param name="ensemble">The main experiment, run.</param>
    /// <param name="points">What came of it; rows that cannot be scored do not count.</param>
    /// <param name="run">Runs the experiment of an origin.</param>
    public RollingScorecard Of(Ensemble ensemble, ImmutableArray<HeldOutPoint> points, Func<Experiment, DateOnly, Ensemble> run)
    {
        _runs[KeyOf(main)] = ensemble;
        ILookup<string, HeldOutPoint> bySeries = PointSelection.Of(main.Case, cut, points).Scored.ToLookup(p => p.SeriesId);
        var scores = ImmutableArray.CreateBuilder<RollingSeriesScore>();
        int leftOut = 0;
        foreach (ObservationMapping mapping in main.Case.Observations.Where(m => bySeries.Contains(m.Series.Id) && IsShort(m.Series)))
        {
            ImmutableArray<RollingPointScore?> all =
                [.. bySeries[mapping.Series.Id].OrderBy(p => p.Date.DecimalYear).Select(point => Score(WithRows(mapping, bySeries), point, run))];
            leftOut += all.Count(p => p is null);
            if (all.Any(p => p is not null))
            {
                scores.Add(new RollingSeriesScore(mapping, [.. all.OfType<RollingPointScore>()]));
            }
        }

        return new RollingScorecard(scores.ToImmutable(), leftOut);
    }

    private bool IsShort(SeriesInfo series) => ForecastScoring.Past(series, cut).Length < LongEnough;

    private RollingPointScore? Score(ObservationMapping mapping, HeldOutPoint point, Func<Experiment, DateOnly, Ensemble> run)
    {
        DateOnly origin = (point.Date.Earliest ?? point.Date.Latest)!.Value.AddDays(-1);
        ImmutableArray<TimedValue> past = ForecastScoring.Past(mapping.Series, origin);
        return BaselineChoice.Of(past) is { } baseline
            ? new RollingPointScore(ForecastScoring.Score(new SeriesForecast(RunFrom(origin, run), mapping, origin), baseline, point), origin, baseline.Baseline.Id, past[^1].Value)
            : null;
    }

    private Ensemble RunFrom(DateOnly origin, Func<Experiment, DateOnly, Ensemble> run)
    {
        Experiment experiment = main with
        {
            Case = main.DriversKnownUntil is null ? main.Case : main.Case with { Drivers = whole.Drivers },
            DriversKnownUntil = main.DriversKnownUntil is null ? null : origin,
            Posterior = main.Posterior is null ? null : posterior(origin) ?? main.Posterior,
        };
        var key = KeyOf(experiment);
        if (!_runs.TryGetValue(key, out Ensemble? ensemble))
        {
            _runs.Add(key, ensemble = run(experiment, origin));
        }

        return ensemble;
    }

    private static (DateOnly?, string?) KeyOf(Experiment experiment) => (experiment.DriversKnownUntil, experiment.Posterior?.Name);

    // What the file says of the series joins what the case holds of it, known when figures of that series usually are.
    private ObservationMapping WithRows(ObservationMapping mapping, ILookup<string, HeldOutPoint> rows)
    {
        SeriesInfo series = whole.Observations.First(o => o.Series.Id == mapping.Series.Id).Series;
        var held = series.Points.Select(p => p.Date.Text).ToHashSet(StringComparer.Ordinal);
        IEnumerable<SeriesPoint> added = rows[series.Id].Where(row => !held.Contains(row.Date.Text)).Select(row => new SeriesPoint(
            row.Date, row.Value, KnownFrom(row.Date, series.LagMonths), IsVerified: true, "", "", "", row.Location));
        return mapping with { Series = series with { Points = [.. series.Points.Concat(added).OrderBy(p => p.Date.DecimalYear)] } };
    }

    private static DateOnly KnownFrom(EdtfDate date, int lagMonths) => (date.Latest ?? date.Earliest)!.Value.AddMonths(lagMonths);
}

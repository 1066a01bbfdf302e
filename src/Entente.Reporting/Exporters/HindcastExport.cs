using System.Globalization;
using Entente.Analysis.Scoring;

namespace Entente.Reporting.Exporters;

/// <summary>The reference run held against later years, for programs: the same names as <c>entente score --json</c> gives.</summary>
internal static class HindcastExport
{
    /// <summary>Both runs' scores.</summary>
    public static object Of(Hindcast hindcast) => new
    {
        FitUntil = hindcast.Cut.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Parameters = hindcast.DriversObserved.Scorecard.Experiment.Posterior is { } posterior ? $"posterior {posterior.Name}" : "prior",
        DriversObserved = Of(hindcast.DriversObserved.Scorecard),
        DriversForecast = Of(hindcast.DriversForecast.Scorecard),
        Ablations = hindcast.Ablations.Select(a => new
        {
            a.Id,
            a.Title,
            a.Scorecard.Pooled.Crps,
            a.Scorecard.Pooled.Skill,
            Coverage90 = Of(a.Scorecard.Pooled.Coverage90),
        }),
    };

    private static object Of(Scorecard scorecard) => new
    {
        Rows = scorecard.Series.SelectMany(s => s.Points, (series, point) => new
        {
            point.Point.SeriesId,
            Variable = series.Mapping.Variable.Path,
            Date = point.Point.Date.Text,
            point.Point.Value,
            point.Quantiles,
            point.Crps,
            point.BaselineCrps,
        }),
        Series = scorecard.Series.Select(s => new
        {
            SeriesId = s.Mapping.Series.Id,
            Variable = s.Mapping.Variable.Path,
            s.Mapping.Series.Unit,
            N = s.Points.Length,
            s.Crps,
            Baseline = s.Baseline?.Baseline.Id,
            s.BaselineCrps,
            s.Skill,
            Coverage50 = Of(s.Coverage50),
            Coverage90 = Of(s.Coverage90),
        }),
        Pooled = new
        {
            N = scorecard.Pooled.Count,
            scorecard.Pooled.Crps,
            scorecard.Pooled.BaselineCrps,
            scorecard.Pooled.Skill,
            Coverage50 = Of(scorecard.Pooled.Coverage50),
            Coverage90 = Of(scorecard.Pooled.Coverage90),
        },
    };

    private static object Of(Coverage coverage) => new { coverage.Inside, N = coverage.Count, coverage.Share, coverage.Low, coverage.High };
}

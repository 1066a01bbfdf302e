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
            Coverage90 = ScoreExport.Of(a.Scorecard.Pooled.Coverage90),
        }),
    };

    private static object Of(Scorecard scorecard) => new
    {
        Rows = scorecard.Series.SelectMany(s => s.Points, ScoreExport.Of),
        Series = scorecard.Series.Select(ScoreExport.Of),
        Pooled = ScoreExport.Of(scorecard.Pooled),
    };
}

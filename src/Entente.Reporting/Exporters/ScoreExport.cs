using Entente.Analysis.Scoring;

namespace Entente.Reporting.Exporters;

/// <summary>Scores for programs, by the same names wherever they are written: in summary.json and by <c>entente score --json</c>.</summary>
public static class ScoreExport
{
    /// <summary>One observation and what was forecast for it.</summary>
    public static object Of(SeriesScore series, PointScore point) => new
    {
        point.Point.SeriesId,
        Variable = series.Mapping.Variable.Path,
        Date = point.Point.Date.Text,
        point.Point.Value,
        point.Point.Unit,
        point.Quantiles,
        point.Crps,
        point.CrpsWithoutError,
        point.BaselineCrps,
    };

    /// <summary>One series.</summary>
    public static object Of(SeriesScore series) => new
    {
        SeriesId = series.Mapping.Series.Id,
        Variable = series.Mapping.Variable.Path,
        series.Mapping.Series.Unit,
        N = series.Points.Length,
        series.Crps,
        series.CrpsWithoutError,
        series.PinballLoss,
        Baseline = series.Baseline?.Baseline.Id,
        series.BaselineCrps,
        Scale = series.HasScale ? series.Baseline!.Scale : (double?)null,
        series.Skill,
        Coverage50 = Of(series.Coverage50),
        Coverage90 = Of(series.Coverage90),
    };

    /// <summary>All series together.</summary>
    public static object Of(PooledScore pooled) => new
    {
        N = pooled.Count,
        pooled.Crps,
        pooled.BaselineCrps,
        pooled.Skill,
        Coverage50 = Of(pooled.Coverage50),
        Coverage90 = Of(pooled.Coverage90),
    };

    /// <summary>How many lay in an interval, with the exact 95 % interval of their share.</summary>
    public static object Of(Coverage coverage) => new { coverage.Inside, N = coverage.Count, coverage.Share, coverage.Low, coverage.High };
}

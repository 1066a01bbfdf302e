using System.Collections.Immutable;
using Entente.Analysis.Scoring.Rolling;
using Entente.Reporting.Tables;

namespace Entente.Cli.Scoring;

/// <summary>Scores from a rolling origin as a table for people.</summary>
internal static class RollingTables
{
    /// <summary>The series that were short at the cut, and all of them pooled.</summary>
    public static ReportTable Series(RollingScorecard rolling) => new(
        $"From a rolling origin: series of fewer than {RollingScoring.LongEnough} values at the cut, each observation forecast from the day before its period; "
        + "baselines and forecast drivers know what was known by then, parameters are not learnt anew",
        [
            ScorecardTables.Words("series"), ScorecardTables.Words("variable"), ScorecardTables.Numbers("n"), ScorecardTables.Words("origins"), ScorecardTables.Numbers("CRPS"),
            ScorecardTables.Words("baselines"), ScorecardTables.Numbers("their CRPS"), ScorecardTables.Numbers("skill"), ScorecardTables.Words("in 50 %"), ScorecardTables.Words("in 90 %"),
        ],
        [.. rolling.Series.Select(Row), Pooled(rolling)]);

    private static ImmutableArray<string> Row(RollingSeriesScore series) =>
    [
        series.Mapping.Series.Id,
        series.Mapping.Variable.Path,
        ScorecardTables.Number(series.Points.Length),
        $"{series.Points[0].Origin:yyyy-MM-dd} … {series.Points[^1].Origin:yyyy-MM-dd}",
        ScorecardTables.Number(series.Crps),
        string.Join(", ", series.Points.Select(p => p.Baseline).Distinct()),
        ScorecardTables.Number(series.BaselineCrps),
        ScorecardTables.Skill(series.Skill),
        ScorecardTables.Share(series.Coverage50),
        ScorecardTables.Share(series.Coverage90),
    ];

    private static ImmutableArray<string> Pooled(RollingScorecard rolling) =>
    [
        "pooled", rolling.LeftOut == 0 ? "" : $"{rolling.LeftOut} rows without a baseline left out", ScorecardTables.Number(rolling.Count), "",
        ScorecardTables.Number(rolling.Crps), "best of each", ScorecardTables.Number(rolling.BaselineCrps), ScorecardTables.Skill(rolling.Skill),
        ScorecardTables.Share(rolling.Coverage50), ScorecardTables.Share(rolling.Coverage90),
    ];
}

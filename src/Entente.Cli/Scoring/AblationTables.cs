using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Reporting.Tables;

namespace Entente.Cli.Scoring;

/// <summary>What parts of the model add to its forecasts, as a table for people.</summary>
internal static class AblationTables
{
    /// <summary>Skill by series and pooled, and coverage, of the whole model and of each with a part taken away.</summary>
    public static ReportTable Skill(ImmutableArray<Ablation> ablations) => new(
        "Skill of the whole model, and with a part taken away: without bargaining, and with each loop cut; the same draws in all",
        [ScorecardTables.Words("series"), ScorecardTables.Words("variable"), .. ablations.Select(a => ScorecardTables.Numbers(a.Id))],
        [
            .. ablations[0].Scorecard.Series.Select((series, i) => Row(
                series.Mapping.Series.Id, series.Mapping.Variable.Path, ablations, a => ScorecardTables.Skill(a.Series[i].Skill))),
            Row("pooled skill", "", ablations, a => ScorecardTables.Skill(a.Pooled.Skill)),
            Row("in 50 %", "", ablations, a => Inside(a.Pooled.Coverage50)),
            Row("in 90 %", "", ablations, a => Inside(a.Pooled.Coverage90)),
        ]);

    private static ImmutableArray<string> Row(string series, string variable, ImmutableArray<Ablation> ablations, Func<Scorecard, string> cell) =>
        [series, variable, .. ablations.Select(a => cell(a.Scorecard))];

    private static string Inside(Coverage coverage) => $"{coverage.Inside}/{coverage.Count}";
}

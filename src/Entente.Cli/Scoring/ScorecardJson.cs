using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Rolling;
using Entente.Experiments.Execution;
using Entente.Reporting.Exporters;

namespace Entente.Cli.Scoring;

/// <summary>A scorecard as JSON, for other programs.</summary>
internal static class ScorecardJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Of(Scorecard scorecard, ImmutableArray<Ablation> ablations, bool bargains) => JsonSerializer.Serialize(
        new
        {
            Case = scorecard.Experiment.Case.Id,
            FitUntil = scorecard.Cut.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AsOf = scorecard.Experiment.Case.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Drivers = ScorecardTables.Drivers(scorecard),
            Bargaining = bargains,
            scorecard.Experiment.Members,
            scorecard.Experiment.Seed,
            Parameters = scorecard.Experiment.Posterior is { } posterior ? $"posterior {posterior.Name}" : "prior",
            Note = ScorecardTables.Basis(scorecard.Experiment),
            Levels = QuantileBand.Levels,
            Rows = scorecard.Series.SelectMany(s => s.Points, ScoreExport.Of),
            LeftOut = scorecard.LeftOut.Select(l => new
            {
                l.Point.SeriesId,
                Date = l.Point.Date.Text,
                l.Point.Value,
                l.Point.Unit,
                l.Point.Location.Start.Line,
                Reason = ScorecardTables.Reason(l.Reason),
            }),
            Series = scorecard.Series.Select(ScoreExport.Of),
            Pooled = ScoreExport.Of(scorecard.Pooled),
            Rolling = scorecard.Rolling is { } rolling ? Of(rolling) : null,
            Ablations = ablations.IsEmpty ? null : ablations.Select(a => new
            {
                a.Id,
                a.Title,
                Pooled = ScoreExport.Of(a.Scorecard.Pooled),
                Series = a.Scorecard.Series.Select(s => new { SeriesId = s.Mapping.Series.Id, Variable = s.Mapping.Variable.Path, s.Crps, s.Skill }),
            }),
        },
        s_options);

    private static object Of(RollingScorecard rolling) => new
    {
        N = rolling.Count,
        rolling.LeftOut,
        rolling.Crps,
        rolling.BaselineCrps,
        rolling.Skill,
        Coverage50 = ScoreExport.Of(rolling.Coverage50),
        Coverage90 = ScoreExport.Of(rolling.Coverage90),
        Series = rolling.Series.Select(s => new
        {
            SeriesId = s.Mapping.Series.Id,
            Variable = s.Mapping.Variable.Path,
            s.Mapping.Series.Unit,
            s.Crps,
            s.BaselineCrps,
            s.Skill,
            s.Scale,
            Rows = s.Points.Select(p => new
            {
                Date = p.Score.Point.Date.Text,
                Origin = p.Origin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                p.Score.Point.Value,
                p.LastKnown,
                p.Score.Quantiles,
                p.Score.Crps,
                p.Baseline,
                p.Score.BaselineCrps,
            }),
        }),
    };
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Cases.Posteriors;
using Entente.Experiments.Execution;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Calibration;

/// <summary>What a posterior rests on and how it was made, as the JSON that stands beside its table.</summary>
public static class CalibrationManifest
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The manifest. It says nothing of when, where and how fast, so that the same calibration gives the same text.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="table">The text of the table of draws.</param>
    public static string Of(CalibrationResult result, string table)
    {
        CalibrationSettings settings = result.Plan.Settings;
        return JsonSerializer.Serialize(
            new
            {
                Format,
                Case = result.Plan.Case.Id,
                Until = PosteriorFiles.Day(settings.Until),
                AsOf = settings.AsOf is { } day ? PosteriorFiles.Day(day) : null,
                Bargaining = settings.Bargains,
                CalibrationHash = result.Plan.CaseHash,
                TableSha256 = Sha256(table),
                settings.Draws,
                settings.Seed,
                Method = new
                {
                    Name = "radial screening, history matching, tempered sequential Monte Carlo",
                    Version = CalibrationSettings.MethodVersion,
                    Generator = RandomDraw.Generator,
                    EnsembleRunner.Engine,
                    settings.ScreeningRuns,
                    settings.LeastEffect,
                    settings.MostParameters,
                    settings.MembersOfPoint,
                    settings.SpreadPoints,
                    settings.WavePoints,
                    settings.MostWaves,
                },
                result.LogEvidence,
                result.DistinctDraws,
                result.LargestReduction,
                Parameters = result.Parameters.Select(p => new
                {
                    Path = p.Parameter.Variable.Path,
                    p.Parameter.Unit,
                    p.Prior,
                    p.Posterior,
                    p.Width,
                    p.Shift,
                    Moved = p.IsMoved,
                    p.ScaleReduction,
                }),
                Discrepancies = result.Plan.Groups.Select(g => new { Variable = g.Variable.Path, Scale = g.IsRelative ? "relative" : "absolute", g.Typical }),
                Fits = result.Fits.Select(f => new
                {
                    Series = f.Mapping.Series.Id,
                    Variable = f.Mapping.Variable.Path,
                    f.Points,
                    f.PriorError,
                    f.PosteriorError,
                    f.Inside90,
                    f.Deviation,
                }),
                Screening = result.Screened.Select(s => new { s.Path, s.Effect, Led = s.IsLed }),
                Waves = result.Waves.Select(w => new { w.Points, w.NotRuledOut, w.PriorLeft, w.Volume, Box = w.Box.Select(r => new[] { r.Low, r.High }) }),
                result.Stages,
                Read = result.Plan.Groups.SelectMany(g => g.Targets).Select(t => new
                {
                    Series = t.Mapping.Series.Id,
                    Variable = t.Mapping.Variable.Path,
                    Date = t.Point.Date.Text,
                    t.Point.Value,
                }),
            },
            s_options) + "\n";
    }

    /// <summary>A posterior as the text of its table.</summary>
    public static string Table(Posterior posterior)
    {
        using var writer = new StringWriter();
        PosteriorTable.Write(posterior, writer);
        return writer.ToString();
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

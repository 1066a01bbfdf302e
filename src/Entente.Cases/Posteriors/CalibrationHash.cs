using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Evidence.Series;

namespace Entente.Cases.Posteriors;

/// <summary>
/// Says whether a posterior still belongs to its case. What a calibration rests on goes in: model, negotiation, drivers, observation
/// map, criteria (they weigh at the table), scenarios and strategies as they are written, the priors, the reference run, and the points
/// that were known. What it does not rest on stays out: words, questions, evidence, and whatever came to be known after its last day.
/// </summary>
public static class CalibrationHash
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="case">The case, with or without its negotiation.</param>
    /// <param name="until">The last day of which an observation is read.</param>
    public static string Of(Case @case, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var lines = new StringBuilder();
        Line(lines, @case.StructureHash, @case.Decision, @case.ReferenceScenario, @case.ReferenceStrategy);
        foreach (Strategy reply in @case.ReferenceReplies)
        {
            Line(lines, "reply", reply.Id);
        }

        foreach (Parameter parameter in @case.Parameters.OrderBy(p => p.Variable.Path, StringComparer.Ordinal))
        {
            Line(lines, "parameter", parameter.Variable.Path, parameter.Distribution, parameter.Low, parameter.Mode, parameter.High);
        }

        foreach (Outcome outcome in @case.Outcomes)
        {
            Line(lines, "outcome", outcome.Id, outcome.Variable.Path, outcome.Statistic, outcome.From, outcome.To, outcome.Factor);
        }

        foreach (SeriesInfo series in Series(@case))
        {
            foreach (SeriesPoint point in series.Points.Where(p => p.IsKnownAt(until)))
            {
                Line(lines, "point", series.Id, point.Date.Text, point.Value, point.IsVerified);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    /// <summary>Whether a file of the case's folder goes in as it is written: all but those that are looked at here, and mere words.</summary>
    internal static bool IsStructure(string path) =>
        !(path.StartsWith("evidence/", StringComparison.Ordinal)
        || path.StartsWith("series/", StringComparison.Ordinal)
        || path.StartsWith($"{PosteriorFiles.Folder}/", StringComparison.Ordinal)
        || path is "case.yaml" or "parameters.csv" or "questions.csv" or "datapackage.json");

    private static IEnumerable<SeriesInfo> Series(Case @case) =>
        @case.Drivers.Select(d => d.Series).Concat(@case.Observations.Select(o => o.Series))
            .DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal);

    private static void Line(StringBuilder lines, params object[] cells) =>
        lines.AppendJoin('\t', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))).Append('\n');
}

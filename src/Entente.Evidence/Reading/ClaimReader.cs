using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Dates;
using Entente.Evidence.Sources;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads claims.csv.</summary>
internal static class ClaimReader
{
    public static ImmutableArray<Claim> Read(
        LoadedTable table,
        EvidenceIds ids,
        FrozenDictionary<string, Source> sources,
        DiagnosticBag diagnostics)
    {
        ImmutableArray<Claim> claims = table.Select(diagnostics, row => ReadClaim(row, ids, sources));
        CheckSupersedes(table, claims, diagnostics);
        return claims;
    }

    private static Claim ReadClaim(RowReader row, EvidenceIds ids, FrozenDictionary<string, Source> sources)
    {
        string sourceId = row.Reference("source_id", ids.Sources);
        (double? low, double? high) = row.LowAndHigh("value_low", "value_high");
        return new Claim(
            row.Id("id"),
            sourceId,
            row.OptionalReference("cited_via", ids.Sources),
            row.RequiredText("kind"),
            row.Text("subject_actor"),
            row.Text("track"),
            row.RequiredText("statement"),
            low,
            high,
            low is null && high is null ? row.OptionalText("unit") : row.RequiredText("unit"),
            row.Date("as_of"),
            sources.TryGetValue(sourceId, out Source? source) ? source.Published : EdtfDate.Unknown,
            row.RequiredText("certainty"),
            row.WholeNumber("credibility", new NumberRange(1, 6)),
            row.Choice("rank", "preferred", "normal", "deprecated"),
            row.OptionalReference("supersedes", ids.Claims),
            row.Text("paragraph"),
            row.Location)
        {
            SubjectActorIds = row.References("subject_actor_id", ids.Actors),
            Polarity = row.WholeNumber("polarity", new NumberRange(-1, 1)),
        };
    }

    // Each claim supersedes at most one, so that a walk from a claim either ends or comes back to it.
    private static void CheckSupersedes(LoadedTable table, ImmutableArray<Claim> claims, DiagnosticBag diagnostics)
    {
        Dictionary<string, string> older = claims
            .Where(c => c.Supersedes is not null)
            .DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, c => c.Supersedes!, StringComparer.Ordinal);
        foreach (CsvRow row in table.Rows.Where(r => older.ContainsKey(r["id"].Text)))
        {
            string start = row["id"].Text;
            var walk = new List<string> { start };
            while (older.TryGetValue(walk[^1], out string? next) && !walk.Contains(next))
            {
                walk.Add(next);
            }

            if (older.TryGetValue(walk[^1], out string? back) && back == start)
            {
                diagnostics.Report(
                    EvidenceDiagnostics.SupersedesItself, row.Locate("supersedes"), string.Join(" -> ", [.. walk, start]));
            }
        }
    }
}

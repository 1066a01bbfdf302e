using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads causal_links.csv.</summary>
internal static class LinkReader
{
    public static ImmutableArray<CausalLink> Read(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics) =>
        table.Select(diagnostics, row => new CausalLink(
            row.Id("id"),
            row.Reference("from_variable", ids.Variables),
            row.Reference("to_variable", ids.Variables),
            row.Choice("sign", "+", "-") == "-" ? LinkSign.Negative : LinkSign.Positive,
            row.Choice("delay", "none", "short", "long"),
            row.References("evidence_claim_ids", ids.Claims),
            row.Choice("basis", "asserted", "implied"),
            row.References("asserted_by", ids.Sources),
            row.OptionalText("contested"),
            row.Location)
        {
            Track = row.Text("track"),
        });
}

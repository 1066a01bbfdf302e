using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads variables.csv.</summary>
internal static class EvidenceVariableReader
{
    public static ImmutableArray<EvidenceVariable> Read(
        LoadedTable table,
        ImmutableArray<CausalLink> links,
        int writtenLinks,
        DiagnosticBag diagnostics)
    {
        ILookup<string, CausalLink> into = links.ToLookup(l => l.To, StringComparer.Ordinal);
        ILookup<string, CausalLink> outOf = links.ToLookup(l => l.From, StringComparer.Ordinal);

        // Where rows of the links have errors the counts are short for that reason alone.
        bool canCount = links.Length == writtenLinks;
        return table.Select(diagnostics, row =>
        {
            var variable = new EvidenceVariable(
                row.Id("id"), row.RequiredText("subsystem"), row.RequiredText("suggested_role"), row.Location);
            CheckCount(row, "links_in", variable.Id, "links to it", canCount ? into[variable.Id].Count() : null);
            CheckCount(row, "links_out", variable.Id, "links from it", canCount ? outOf[variable.Id].Count() : null);
            return variable;
        });
    }

    private static void CheckCount(RowReader row, string column, string id, string what, int? counted)
    {
        int written = row.WholeNumber(column, NumberRange.NotNegative);
        if (!row.HasErrors && counted is { } count && count != written)
        {
            row.Report(EvidenceDiagnostics.LinkCountDiffers, column, id, what, count, written);
        }
    }
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Sources;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads sources.csv.</summary>
internal static class SourceReader
{
    public static ImmutableArray<Source> Read(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics) =>
        table.Select(diagnostics, row => new Source(
            row.Id("id"),
            row.RequiredText("title_or_subject"),
            row.Text("publisher"),
            row.Text("authors"),
            row.OptionalDate("publication_date") ?? EdtfDate.Unknown,
            row.RequiredText("type"),
            row.References("cited_in", ids.Sources),
            row.Choice("reliability", "A", "B", "C", "D", "E", "F") is [var grade, ..] ? grade : 'F',
            row.Text("reliability_notes"),
            row.Location));
}

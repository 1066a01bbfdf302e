using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Series;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads series.csv and gives each series its points.</summary>
internal static class SeriesReader
{
    private const int MostLagMonths = 120;

    public static ImmutableArray<SeriesInfo> Read(
        LoadedTable table,
        ImmutableArray<LoadedTable> pointTables,
        EvidenceIds ids,
        DiagnosticBag diagnostics)
    {
        ImmutableArray<SeriesInfo> series = table.Select(diagnostics, row => new SeriesInfo(
            row.Id("id"),
            row.RequiredText("title"),
            row.RequiredText("unit"),
            row.RequiredText("kind"),
            row.WholeNumber("lag_months", new NumberRange(0, MostLagMonths)),
            row.Text("note"),
            [],
            row.Location));

        var points = new SeriesPointReader(series, ids, diagnostics);
        foreach (LoadedTable pointTable in pointTables)
        {
            points.Read(pointTable);
        }

        foreach (SeriesInfo empty in series.Where(s => !points.HasAny(s.Id)))
        {
            diagnostics.Report(EvidenceDiagnostics.SeriesWithoutPoints, empty.Location, empty.Id);
        }

        return [.. series.Select(s => s with { Points = points.Of(s.Id) })];
    }
}

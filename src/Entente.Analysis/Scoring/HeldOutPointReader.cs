using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Analysis.Scoring;

/// <summary>Reads a file of observations: CSV with the columns series_id, date, value and unit; any others are not looked at.</summary>
public static class HeldOutPointReader
{
    private static readonly TableShape s_shape = TableShape.Of("series_id, date, value, unit") with { OpenPrefix = "" };

    /// <summary>Reads the file.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is not to be scored.</param>
    public static ImmutableArray<HeldOutPoint> Read(SourceText source, DiagnosticBag problems)
    {
        CsvTable? table = CsvTableReader.Read(source.Path, source, s_shape, problems);
        return new LoadedTable(table?.Rows ?? [], TableIndex.Of(source.Path, table, isAbsent: false, problems)).Select(
            problems,
            row => new HeldOutPoint(row.Id("series_id"), row.Date("date"), row.Number("value"), row.Text("unit"), row.Location));
    }
}

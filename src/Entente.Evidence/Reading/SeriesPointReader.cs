using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads the tables of points and collects each series' points in order of time.</summary>
internal sealed class SeriesPointReader(ImmutableArray<SeriesInfo> series, EvidenceIds ids, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SeriesInfo> _series =
        series.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);

    private readonly Dictionary<(string Series, DateOnly? First, DateOnly? Last), SourceLocation> _periods = [];
    private readonly Dictionary<string, List<SeriesPoint>> _points = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public bool HasAny(string seriesId) => _written.Contains(seriesId);

    public ImmutableArray<SeriesPoint> Of(string seriesId) =>
        [.. _points.GetValueOrDefault(seriesId, [])
            .OrderBy(p => p.Date.DecimalYear)
            .ThenBy(p => p.Date.Latest)
            .ThenBy(p => p.Date.Text, StringComparer.Ordinal)];

    public void Read(LoadedTable table)
    {
        foreach ((string seriesId, SeriesPoint point) in table.Select(diagnostics, ReadPoint))
        {
            if (!_points.TryGetValue(seriesId, out List<SeriesPoint>? points))
            {
                _points[seriesId] = points = [];
            }

            points.Add(point);
        }
    }

    private OwnedPoint ReadPoint(RowReader row)
    {
        string seriesId = row.Reference("series_id", ids.Series);
        _written.Add(seriesId);
        EdtfDate date = row.Date("date");
        SeriesInfo? info = _series.GetValueOrDefault(seriesId);
        CheckUnit(row, info);
        if (!row.HasErrors)
        {
            CheckPeriod(row, seriesId, date);
        }

        var point = new SeriesPoint(
            date,
            row.Number("value"),
            AvailableFrom(row, date, info?.LagMonths ?? 0),
            row.Choice("verified", "yes", "no") == "yes",
            row.RequiredText("source"),
            row.Text("address"),
            row.Text("note"),
            row.Location);
        return new OwnedPoint(seriesId, point);
    }

    private static void CheckUnit(RowReader row, SeriesInfo? info)
    {
        string unit = row.RequiredText("unit");
        if (info is not null && unit.Length > 0 && unit != info.Unit)
        {
            row.Report(EvidenceDiagnostics.UnitDiffers, "unit", Shown.Briefly(unit), info.Id, info.Unit);
        }
    }

    private void CheckPeriod(RowReader row, string seriesId, EdtfDate date)
    {
        if (!_periods.TryAdd((seriesId, date.Earliest, date.Latest), row.Location))
        {
            SourceLocation first = _periods[(seriesId, date.Earliest, date.Latest)];
            row.Report(EvidenceDiagnostics.PeriodTwice, "date", seriesId, first.Start.Line, first.File);
        }
    }

    // What the source says: its last day, so that a point never counts as known too early. Else the period's end and the lag.
    private static DateOnly AvailableFrom(RowReader row, EdtfDate date, int lagMonths)
    {
        EdtfDate? stated = row.OptionalDate("available_from");
        if (row.HasErrors)
        {
            return default;
        }

        if (stated?.Latest is { } statedDay)
        {
            if (statedDay < date.Earliest)
            {
                row.Report(EvidenceDiagnostics.AvailableTooEarly, "available_from", stated, date);
            }

            return statedDay;
        }

        if (date.Latest is not { } end)
        {
            row.Report(EvidenceDiagnostics.NoAvailability, "date", date);
            return default;
        }

        return end.Year > DateOnly.MaxValue.Year - (lagMonths / 12) - 1 ? DateOnly.MaxValue : end.AddMonths(lagMonths);
    }

    private sealed record OwnedPoint(string SeriesId, SeriesPoint Point);
}

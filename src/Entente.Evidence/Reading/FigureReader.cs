using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads figures_timeline.csv.</summary>
internal static class FigureReader
{
    public static ImmutableArray<Figure> Read(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics) =>
        table.Select(diagnostics, row =>
        {
            double? value = row.OptionalNumber("value");
            (double? low, double? high) = row.LowAndHigh("low", "high");
            if (!row.HasErrors && value is null && low is null && high is null)
            {
                row.Report(EvidenceDiagnostics.FigureWithoutNumber, "value");
            }

            return new Figure(
                row.Id("id"),
                row.RequiredText("series_id"),
                row.Date("date"),
                value,
                low,
                high,
                row.RequiredText("unit"),
                row.Reference("claim_id", ids.Claims),
                row.Location);
        });
}

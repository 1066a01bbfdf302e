using System.Collections.Immutable;
using Entente.Cases.Validation;
using Entente.Evidence.Series;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads observation-map.csv.</summary>
internal static class ObservationReader
{
    public static ImmutableArray<ObservationMapping> Read(CaseContext context)
    {
        var lines = new Dictionary<(string Series, int Variable), int>();
        return context.Tables.Load(CaseTables.Observations)
            .Select(context.Diagnostics, row => ReadRow(row, lines, context));
    }

    private static ObservationMapping? ReadRow(RowReader row, Dictionary<(string, int), int> lines, CaseContext context)
    {
        string seriesId = row.Reference("series", context.Evidence.Ids.Series);
        bool isFound = context.TryFindVariable(row.RequiredText("variable"), row.Locate("variable"), out Variable? variable);
        double factor = SeriesCells.Factor(row);
        double offset = row.Number("offset");
        double relativeError = row.Number("relative_error", NumberRange.NotNegative);
        double absoluteError = row.Number("absolute_error", NumberRange.NotNegative);
        double offsetError = row.OptionalNumber("offset_error", NumberRange.NotNegative) ?? 0;
        if (!isFound)
        {
            return null;
        }

        if (!lines.TryAdd((seriesId, variable!.Index), row.Location.Start.Line))
        {
            row.Report(CaseDiagnostics.SeriesMappedTwice, "series", seriesId, variable.Path, lines[(seriesId, variable.Index)]);
        }

        return context.Evidence.Evidence.Series.TryGetValue(seriesId, out SeriesInfo? series)
            ? new ObservationMapping(series, variable, factor, offset, relativeError, absoluteError, row.Text("note"), row.Location)
            {
                OffsetError = offsetError,
            }
            : null;
    }
}

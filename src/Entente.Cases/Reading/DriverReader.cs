using System.Collections.Immutable;
using Entente.Cases.Validation;
using Entente.Evidence.Series;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads drivers.csv.</summary>
internal static class DriverReader
{
    public static ImmutableArray<Driver> Read(ImmutableArray<Parameter> parameters, CaseContext context)
    {
        var drawn = parameters.Select(p => p.Variable.Index).ToHashSet();
        var lines = new Dictionary<int, int>();
        return context.Tables.Load(CaseTables.Drivers).Select(context.Diagnostics, row => ReadRow(row, drawn, lines, context));
    }

    private static Driver? ReadRow(RowReader row, HashSet<int> drawn, Dictionary<int, int> lines, CaseContext context)
    {
        bool isFound = context.TryFindVariable(row.RequiredText("variable"), row.Locate("variable"), out Variable? variable);
        string seriesId = row.Reference("series", context.Evidence.Ids.Series);
        SeriesInfo? series = context.Evidence.Evidence.Series.GetValueOrDefault(seriesId);
        double factor = SeriesCells.Factor(row);
        double unverifiedError = row.Number("unverified_error", NumberRange.NotNegative);
        double holdYears = row.Number("hold_years", NumberRange.NotNegative);
        bool isKnownAhead = row.OptionalText("known_ahead") is not null && row.Choice("known_ahead", "yes", "no") == "yes";
        if (series is { Points.IsEmpty: true })
        {
            row.Report(CaseDiagnostics.SeriesHasNoPoints, "series", seriesId, row.Text("variable"));
        }

        if (!isFound)
        {
            return null;
        }

        CheckVariable(row, variable!, drawn);
        VariableRows.ReportTwice(row, variable!, lines);
        return series is null
            ? null
            : new Driver(variable!, series, factor, unverifiedError, holdYears, row.Text("note"), row.Location) { IsKnownAhead = isKnownAhead };
    }

    private static void CheckVariable(RowReader row, Variable variable, HashSet<int> drawn)
    {
        if (variable.Kind == VariableKind.Stock)
        {
            row.Report(CaseDiagnostics.InputOnStock, "variable", variable.Path, "a driver");
        }

        if (drawn.Contains(variable.Index))
        {
            row.Report(CaseDiagnostics.DriverIsParameter, "variable", variable.Path);
        }
    }
}

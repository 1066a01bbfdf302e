using System.Collections.Immutable;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads parameters.csv.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<Parameter> Read(CaseContext context)
    {
        var lines = new Dictionary<int, int>();
        return context.Tables.Load(CaseTables.Parameters).Select(context.Diagnostics, row => ReadRow(row, lines, context));
    }

    private static Parameter? ReadRow(RowReader row, Dictionary<int, int> lines, CaseContext context)
    {
        bool isFound = context.TryFindVariable(row.RequiredText("variable"), row.Locate("variable"), out Variable? variable);
        DistributionKind distribution = row.Choice("distribution", "uniform", "triangular", "loguniform", "normal") switch
        {
            "triangular" => DistributionKind.Triangular,
            "loguniform" => DistributionKind.LogUniform,
            "normal" => DistributionKind.Normal,
            _ => DistributionKind.Uniform,
        };
        double low = row.Number("low");
        double mode = row.Number("mode");
        double high = row.Number("high");
        string unit = row.RequiredText("unit");
        Basis basis = BasisReader.Read(row, context);
        double? wideLow = row.OptionalNumber("wide_low");
        double? wideHigh = row.OptionalNumber("wide_high");
        ParameterCheck.CheckRange(row, distribution, low, mode, high);
        ParameterCheck.CheckWideRange(row, distribution, (low, high), wideLow, wideHigh);
        if (!isFound)
        {
            return null;
        }

        ParameterCheck.CheckVariable(row, variable!, mode, unit);
        VariableRows.ReportTwice(row, variable!, lines);
        return new Parameter(variable!, distribution, low, mode, high, unit, basis, row.Location)
        {
            WideLow = wideLow,
            WideHigh = wideHigh,
        };
    }
}

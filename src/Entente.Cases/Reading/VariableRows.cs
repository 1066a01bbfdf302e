using Entente.Cases.Validation;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Tables with one row a variable.</summary>
internal static class VariableRows
{
    /// <summary>Reports a variable that has a row already; <paramref name="lines"/> keeps each variable's first line.</summary>
    public static void ReportTwice(RowReader row, Variable variable, Dictionary<int, int> lines)
    {
        if (!lines.TryAdd(variable.Index, row.Location.Start.Line))
        {
            row.Report(CaseDiagnostics.VariableTwice, "variable", variable.Path, lines[variable.Index]);
        }
    }
}

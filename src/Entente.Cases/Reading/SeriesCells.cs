using Entente.Cases.Validation;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>Reads how a series is turned into a variable's units.</summary>
internal static class SeriesCells
{
    public static double Factor(RowReader row)
    {
        double factor = row.Number("factor");
        if (factor == 0)
        {
            row.Report(CaseDiagnostics.FactorIsZero, "factor");
        }

        return factor;
    }
}

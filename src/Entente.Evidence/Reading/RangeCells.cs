using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads a lower and an upper end from two cells.</summary>
internal static class RangeCells
{
    public static (double? Low, double? High) LowAndHigh(this RowReader row, string lowColumn, string highColumn)
    {
        double? low = row.OptionalNumber(lowColumn);
        double? high = row.OptionalNumber(highColumn);
        if (low > high)
        {
            row.Report(EvidenceDiagnostics.LowAboveHigh, lowColumn, low, high);
        }

        return (low, high);
    }
}

using Entente.Diagnostics;
using Entente.Evidence.Series;
using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>How a series is compared with a model variable (one row of observation-map.csv).</summary>
/// <param name="Series">The series.</param>
/// <param name="Variable">The model variable.</param>
/// <param name="Factor">Observed value × factor + offset is in the variable's units.</param>
/// <param name="Offset">See <paramref name="Factor"/>.</param>
/// <param name="RelativeError">Standard deviation of the measurement as a share of the value.</param>
/// <param name="AbsoluteError">Standard deviation of the measurement in the variable's units; both add in quadrature.</param>
/// <param name="Note">Remarks: who counts, wording.</param>
/// <param name="Location">Its row.</param>
public sealed record ObservationMapping(
    SeriesInfo Series,
    Variable Variable,
    double Factor,
    double Offset,
    double RelativeError,
    double AbsoluteError,
    string Note,
    SourceLocation Location)
{
    /// <summary>
    /// Standard deviation of the offset, in the variable's units: how far all values of the series together may lie from the variable, by
    /// the wording of a poll or by who counts. 0 where the offset is certain.
    /// </summary>
    public double OffsetError { get; init; }
}

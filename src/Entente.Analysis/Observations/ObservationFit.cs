using System.Collections.Immutable;
using Entente.Cases;
using Entente.Evidence.Series;

namespace Entente.Analysis.Observations;

/// <summary>How near the reference run passes to one observed series, up to the case's fit date.</summary>
/// <param name="Mapping">How the series is compared.</param>
/// <param name="Points">Each point that was compared, those of general knowledge too.</param>
/// <param name="Coverage90">
/// Share of the verified points inside the 90 % band, what the model misses and measurement error included; NaN where there is none.
/// </param>
/// <param name="MeanAbsoluteError">
/// Mean distance of the median from the verified points, in the variable's units; NaN where there is none.
/// </param>
public sealed record ObservationFit(
    ObservationMapping Mapping,
    ImmutableArray<FittedPoint> Points,
    double Coverage90,
    double MeanAbsoluteError);

/// <summary>One observation beside what the reference run says of the same period.</summary>
/// <param name="Point">The observation.</param>
/// <param name="Time">Middle of its period, decimal year.</param>
/// <param name="Observed">The observation in the variable's units.</param>
/// <param name="Low">5 % quantile of the model, with what it misses and measurement error.</param>
/// <param name="Median">Median of the model.</param>
/// <param name="High">95 % quantile of the model, with what it misses and measurement error.</param>
public sealed record FittedPoint(SeriesPoint Point, double Time, double Observed, double Low, double Median, double High)
{
    /// <summary>Whether the observation lies outside the 90 % band.</summary>
    public bool IsMiss => Observed < Low || Observed > High;
}

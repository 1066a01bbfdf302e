using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Evidence.Series;

namespace Entente.Analysis.Calibration.Targets;

/// <summary>One observation that parameters are held against.</summary>
/// <param name="Mapping">How its series is compared with the model.</param>
/// <param name="Point">The observation.</param>
public sealed record CalibrationTarget(ObservationMapping Mapping, SeriesPoint Point)
{
    /// <summary>Start and end of the period that it measures, decimal years.</summary>
    public (double From, double To) Period => ObservedPeriod.Of(Point.Date);

    /// <summary>What was observed, in the variable's units.</summary>
    public double Observed => (Point.Value * Mapping.Factor) + Mapping.Offset;

    /// <summary>Standard deviation of its error, in those units, as if the observation were the truth.</summary>
    public double Deviation => MeasurementError.Deviation(Mapping, Observed);
}

using Entente.Cases;

namespace Entente.Analysis.Observations;

/// <summary>How far a measurement may lie from what it measures.</summary>
internal static class MeasurementError
{
    /// <summary>Standard deviation in the variable's units where the model says <paramref name="value"/>.</summary>
    public static double Deviation(ObservationMapping mapping, double value)
    {
        double relative = mapping.RelativeError * value;
        return Math.Sqrt((relative * relative) + (mapping.AbsoluteError * mapping.AbsoluteError));
    }
}

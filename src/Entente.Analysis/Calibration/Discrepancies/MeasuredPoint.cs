namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>One measurement of a variable, as far as its errors go; in logarithms where the discrepancy is relative.</summary>
/// <param name="Time">Middle of the period that it measures, decimal year.</param>
/// <param name="Error">Standard deviation of its own error.</param>
/// <param name="Series">Which series it is of; an offset is common to a series.</param>
/// <param name="OffsetError">Standard deviation of the series' offset at this point; 0 where the offset is certain.</param>
public readonly record struct MeasuredPoint(double Time, double Error, int Series, double OffsetError)
{
    /// <summary>Covariance of what two points have in common: the process, and the offset if they are of one series.</summary>
    internal double Shared(MeasuredPoint other, OrnsteinUhlenbeck process) =>
        process.Covariance(Time, other.Time) + (Series == other.Series ? OffsetError * other.OffsetError : 0);
}

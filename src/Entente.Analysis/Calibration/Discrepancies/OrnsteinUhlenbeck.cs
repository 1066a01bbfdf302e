namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>A stationary Ornstein-Uhlenbeck process with mean 0 (Uhlenbeck and Ornstein 1930).</summary>
/// <param name="Deviation">Its standard deviation at any time.</param>
/// <param name="Years">Correlation time: after so many years the correlation is 1/e.</param>
public readonly record struct OrnsteinUhlenbeck(double Deviation, double Years)
{
    /// <summary>Covariance between two times, decimal years.</summary>
    public double Covariance(double first, double second) => Deviation * Deviation * Math.Exp(-Math.Abs(first - second) / Years);
}

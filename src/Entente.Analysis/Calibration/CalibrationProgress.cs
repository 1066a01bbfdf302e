namespace Entente.Analysis.Calibration;

/// <summary>How far a calibration is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Share">Share of the work that is done, as far as one can tell, from 0 to 1.</param>
public readonly record struct CalibrationProgress(string Step, double Share);

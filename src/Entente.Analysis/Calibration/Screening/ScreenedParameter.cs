namespace Entente.Analysis.Calibration.Screening;

/// <summary>How much a parameter can move what is observed.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Effect">
/// Its total effect on all observations, in units of their noise: measurement, and a discrepancy of the prior's median. Were the model
/// linear, the data would narrow the parameter alone to 1/√(1 + effect) of its prior.
/// </param>
/// <param name="IsLed">Whether it is calibrated; else it keeps its prior and is varied by it.</param>
public sealed record ScreenedParameter(string Path, double Effect, bool IsLed);

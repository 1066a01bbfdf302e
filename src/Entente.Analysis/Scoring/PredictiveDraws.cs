namespace Entente.Analysis.Scoring;

/// <summary>What each member of a reference run says that somebody would measure over a period, in the unit of the series.</summary>
/// <param name="Modelled">The model's means over the period; members whose value is not a finite number are left out.</param>
/// <param name="Measured">The same with what the model misses, where a posterior says how much, and an error of measurement; rising.</param>
internal sealed record PredictiveDraws(double[] Modelled, double[] Measured);

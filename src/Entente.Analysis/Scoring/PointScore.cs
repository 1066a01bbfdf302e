using System.Collections.Immutable;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring;

/// <summary>One observation beside what was forecast of it, all in the unit of the series.</summary>
/// <param name="Point">The observation.</param>
/// <param name="Quantiles">The forecast with the error of measurement, at the levels of <see cref="QuantileBand.Levels"/>.</param>
/// <param name="Crps">Its score.</param>
/// <param name="CrpsWithoutError">The score of the model's own spread, as if one measured without error.</param>
/// <param name="BaselineCrps">The baseline's score, or <see langword="null"/> where the series has none.</param>
public sealed record PointScore(
    HeldOutPoint Point, ImmutableArray<double> Quantiles, double Crps, double CrpsWithoutError, double? BaselineCrps)
{
    /// <summary>Mean pinball loss of the quantiles.</summary>
    public double PinballLoss => Quantiles.Select((q, i) => Pinball.Loss(q, QuantileBand.Levels[i], Point.Value)).Average();

    /// <summary>Whether it lies in the 50 % interval.</summary>
    public bool IsInside50 => Point.Value >= Quantiles[1] && Point.Value <= Quantiles[3];

    /// <summary>Whether it lies in the 90 % interval.</summary>
    public bool IsInside90 => Point.Value >= Quantiles[0] && Point.Value <= Quantiles[4];
}

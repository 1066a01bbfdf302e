using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Analysis.Calibration.Targets;

namespace Entente.Analysis.Calibration;

/// <summary>What residuals are measured in before anything is known of the discrepancy: measurement, and a discrepancy of the prior's median.</summary>
/// <param name="groups">What the model is compared with.</param>
/// <param name="spread">Covariance of a group's residuals for other reasons, or <see langword="null"/> for none.</param>
internal sealed class ResidualNoise(ImmutableArray<TargetGroup> groups, Func<int, Func<int, int, double>>? spread = null)
{
    private readonly Cholesky[] _middles =
        [.. groups.Select((group, g) => Discrepancy.Factor(group.Points, DiscrepancyPrior.Middle(group.Typical), spread?.Invoke(g)))];

    /// <summary>Residuals made white.</summary>
    public double[] White(CalibratedModel model, double[] residuals)
    {
        double[] white = [.. residuals];
        int first = 0;
        foreach (Cholesky factor in _middles)
        {
            factor.Whiten(white.AsSpan(first, factor.Size));
            first += factor.Size;
        }

        return first == model.Residuals ? white : throw new ArgumentException("The residuals are of another model.", nameof(residuals));
    }

    /// <summary>For each variable, the root of its mean squared standardised residual.</summary>
    public double[] Distances(CalibratedModel model, double[] residuals) =>
        [.. _middles.Select((factor, g) => Math.Sqrt(factor.SquaredDistance(model.Of(g, residuals)) / factor.Size))];
}

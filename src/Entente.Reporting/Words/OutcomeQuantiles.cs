using System.Collections.Immutable;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;

namespace Entente.Reporting.Words;

/// <summary>Quantiles of one outcome over members, at the ensemble's levels and by its definition.</summary>
internal static class OutcomeQuantiles
{
    /// <summary>Over the finite values; not a number where there are none.</summary>
    public static ImmutableArray<double> Of(ImmutableArray<double> members)
    {
        double[] sorted = [.. members.Where(double.IsFinite).Order()];
        return [.. QuantileBand.Levels.Select(level => Quantile.OfSorted(sorted, level))];
    }
}

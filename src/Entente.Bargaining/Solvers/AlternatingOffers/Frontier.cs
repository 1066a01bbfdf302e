using Entente.Bargaining.FeasibleSets;

namespace Entente.Bargaining.Solvers.AlternatingOffers;

/// <summary>The efficient payoffs of two sides, one as a function of the other.</summary>
internal sealed class Frontier(IFeasibleSet set)
{
    /// <summary>The point that is best for one side among those that give the other at least so much; null where there is none.</summary>
    public SetPoint? Best(int side, double leastOfOther)
    {
        double[] weights = new double[2];
        weights[side] = 1;
        double[] least = new double[2];
        least[side] = double.NegativeInfinity;
        least[1 - side] = leastOfOther;
        return set.Solve(p => p.Maximise(weights, least));
    }
}

using Entente.Bargaining.FeasibleSets;

namespace Entente.Bargaining.Solvers.Nash;

/// <summary>
/// The Nash solution on a polytope by the fully corrective Frank-Wolfe method: the product is maximised over mixtures of the corners known so
/// far, the corner that the tangent plane there favours most is added, until none is favoured. Ends after finitely many corners.
/// </summary>
internal static class NashPoint
{
    private const double Tolerance = 1e-14;
    private const int MostCorners = 300;
    private const double NoGain = 1e-12;

    /// <summary>The point of the greatest product, or null where not every side with power can gain.</summary>
    public static PolytopePoint? On(Polytope polytope, Stakes stakes)
    {
        double[] rates = [.. stakes.Powers.Select(a => a > 0 ? 1.0 : 0)];
        double scale = 1 + stakes.Disagreement.Max(Math.Abs);
        if (polytope.Lift(stakes.Disagreement, rates, stakes.Least) is not { } start || start.Steps <= NoGain * scale)
        {
            return null;
        }

        var mixture = new CornerMixture(stakes, start.Point);
        double bestExcess = double.PositiveInfinity;
        for (int corner = 0, idle = 0; corner < MostCorners && idle < 3; corner++)
        {
            double[] weights = mixture.TangentWeights();
            if (polytope.Maximise(weights, stakes.Least) is not { } favoured)
            {
                break;
            }

            double excess = weights.Select((w, i) => w * (favoured.Payoffs[i] - stakes.Disagreement[i])).Sum() - 1;
            if (excess <= Tolerance)
            {
                break;
            }

            idle = excess < 0.5 * bestExcess || excess > 1e-9 ? 0 : idle + 1;
            bestExcess = Math.Min(bestExcess, excess);
            mixture.Add(favoured);
        }

        PolytopePoint best = mixture.Point();
        return stakes.Powers.All(a => a > 0) ? best : WithTheRest(polytope, stakes, best);
    }

    // What sides with power leave goes to those without.
    private static PolytopePoint WithTheRest(Polytope polytope, Stakes stakes, PolytopePoint best) =>
        polytope.Maximise(
            [.. stakes.Powers.Select(a => a > 0 ? 0.0 : 1)],
            [.. stakes.Powers.Select((a, i) => a > 0 ? best.Payoffs[i] - (1e-12 * (1 + Math.Abs(best.Payoffs[i]))) : stakes.Least[i])]) ?? best;
}

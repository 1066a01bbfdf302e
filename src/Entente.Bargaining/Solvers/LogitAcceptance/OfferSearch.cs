using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Solvers.AlternatingOffers;

namespace Entente.Bargaining.Solvers.LogitAcceptance;

/// <summary>
/// The best offer along a frontier by golden section. Over a convex set the logarithm of what an offer is expected to bring is concave, so that
/// it has one summit.
/// </summary>
internal static class OfferSearch
{
    private const int Steps = 80;
    private static readonly double s_golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The best offer; null where none is feasible.</summary>
    public static SetPoint? Best(Frontier frontier, int proposer, Func<double[], double> expected)
    {
        if (frontier.Best(proposer, double.NegativeInfinity) is not { } greedy || frontier.Best(1 - proposer, double.NegativeInfinity) is not { } generous)
        {
            return null;
        }

        double low = greedy.Payoffs[1 - proposer];
        double high = generous.Payoffs[1 - proposer];
        double left = high - (s_golden * (high - low));
        double right = low + (s_golden * (high - low));
        double atLeft = At(left);
        double atRight = At(right);
        for (int step = 0; step < Steps && high - low > 1e-9 * (1 + Math.Abs(high)); step++)
        {
            if (atLeft >= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (s_golden * (high - low));
                atLeft = At(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (s_golden * (high - low));
                atRight = At(right);
            }
        }

        return frontier.Best(proposer, (low + high) / 2);

        double At(double other) => frontier.Best(proposer, other) is { } point ? expected(point.Payoffs) : double.NegativeInfinity;
    }
}

using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.VariableThreats;

/// <summary>The upper right edge of all lotteries over some payoffs: its corners, from the one best for the first side to the one best for the second.</summary>
internal static class ThreatFrontier
{
    /// <summary>The corners.</summary>
    public static List<PayoffPair> Corners(IEnumerable<PayoffPair> payoffs)
    {
        var corners = new List<PayoffPair>();
        foreach (PayoffPair next in payoffs.OrderByDescending(p => p.First).ThenByDescending(p => p.Second))
        {
            if (corners.Count > 0 && next.Second <= corners[^1].Second)
            {
                continue;
            }

            while (corners.Count > 1 && !TurnsLeft(corners[^2], corners[^1], next))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(next);
        }

        return corners;
    }

    private static bool TurnsLeft(PayoffPair a, PayoffPair b, PayoffPair c) =>
        ((b.First - a.First) * (c.Second - a.Second)) - ((b.Second - a.Second) * (c.First - a.First)) > 0;
}

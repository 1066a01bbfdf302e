using Entente.Bargaining.FeasibleSets;

namespace Entente.Bargaining.Solvers;

/// <summary>The lexicographic maximin on a polytope.</summary>
internal static class MaximinPoint
{
    private const double Blocked = 1e-9;

    /// <summary>The point, or null where not everybody can get its least.</summary>
    public static PolytopePoint? On(Polytope polytope, Stakes stakes, double[] rates)
    {
        double[] least = [.. stakes.Least];
        double[] lifting = [.. rates];
        PolytopePoint? point = null;
        while (lifting.Any(r => r > 0))
        {
            if (polytope.Lift(stakes.Disagreement, lifting, least) is not { } lift)
            {
                return point;
            }

            point = lift.Point;
            double[] reached = [.. least.Select((l, i) => lifting[i] > 0 ? Math.Max(l, stakes.Disagreement[i] + (lifting[i] * lift.Steps)) : l)];
            double[] room = [.. lifting.Select((r, i) => r > 0 ? Room(polytope, reached, i) / r : double.PositiveInfinity)];
            double smallest = room.Min();
            double margin = Math.Max(Blocked * (1 + Math.Abs(lift.Steps)), smallest);
            for (int i = 0; i < lifting.Length; i++)
            {
                if (room[i] <= margin)
                {
                    least[i] = reached[i];
                    lifting[i] = 0;
                }
            }
        }

        // Rounding may leave the last payoffs a hair out of reach of one another.
        return polytope.Maximise([.. rates.Select(r => r > 0 ? 1 / r : 1)], [.. least.Select(l => l - (1e-13 * (1 + Math.Abs(l))))]) ?? point;
    }

    // How much more than it has reached one party can get while all others keep what they have reached.
    private static double Room(Polytope polytope, double[] reached, int party)
    {
        double[] weights = new double[reached.Length];
        weights[party] = 1;
        double[] kept = [.. reached.Select(r => r - (1e-12 * (1 + Math.Abs(r))))];
        return polytope.Maximise(weights, kept) is { } point ? point.Payoffs[party] - reached[party] : 0;
    }
}

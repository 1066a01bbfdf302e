using Entente.Bargaining.FeasibleSets;

namespace Entente.Bargaining.Solvers.ParetoFrontier;

/// <summary>Finds efficient points of a convex set.</summary>
internal static class FrontierWalk
{
    private const int Depth = 6;
    private const double Straight = 1e-7;
    private const int Steps = 6;

    /// <summary>The points, each once.</summary>
    public static List<SetPoint> Along(IFeasibleSet set, Stakes stakes)
    {
        var points = new List<SetPoint>();
        if (stakes.Parties == 2)
        {
            if (End(set, stakes, 0) is { } one && End(set, stakes, 1) is { } other)
            {
                Add(points, one);
                Between(set, stakes, one, other, Depth, points);
                Add(points, other);
            }
        }
        else
        {
            foreach (double[] weights in Weights(stakes.Parties, Steps))
            {
                if (set.Solve(p => p.Maximise(weights, stakes.Least)) is { } point)
                {
                    Add(points, point);
                }
            }
        }

        return points;
    }

    // The best for one side, and among such the best for the other.
    private static SetPoint? End(IFeasibleSet set, Stakes stakes, int side)
    {
        double[] weights = [side == 0 ? 1 : 0, side == 1 ? 1 : 0];
        if (set.Solve(p => p.Maximise(weights, stakes.Least)) is not { } best)
        {
            return null;
        }

        double[] least = [.. stakes.Least];
        least[side] = best.Payoffs[side] - (1e-12 * (1 + Math.Abs(best.Payoffs[side])));
        return set.Solve(p => p.Maximise([1 - weights[0], 1 - weights[1]], least)) ?? best;
    }

    // The point furthest above the straight line between two points, and so on on both sides of it.
    private static void Between(IFeasibleSet set, Stakes stakes, SetPoint one, SetPoint other, int depth, List<SetPoint> points)
    {
        double[] normal = [other.Payoffs[1] - one.Payoffs[1], one.Payoffs[0] - other.Payoffs[0]];
        if (depth == 0 || !(normal[0] > 0 && normal[1] > 0) || set.Solve(p => p.Maximise(normal, stakes.Least)) is not { } furthest)
        {
            return;
        }

        double above = Height(normal, furthest) - Height(normal, one);
        if (above > Straight * normal[0] * normal[1])
        {
            Between(set, stakes, one, furthest, depth - 1, points);
            Add(points, furthest);
            Between(set, stakes, furthest, other, depth - 1, points);
        }
    }

    private static double Height(double[] normal, SetPoint point) => (normal[0] * point.Payoffs[0]) + (normal[1] * point.Payoffs[1]);

    private static void Add(List<SetPoint> points, SetPoint point)
    {
        bool isKnown = points.Any(p => p.Payoffs.Zip(point.Payoffs).All(u => Math.Abs(u.First - u.Second) <= 1e-9 * (1 + Math.Abs(u.First))));
        if (!isKnown)
        {
            points.Add(point);
        }
    }

    // All positive weights in even steps that sum to one.
    private static IEnumerable<double[]> Weights(int parties, int steps)
    {
        foreach (int[] counts in Counts(parties, Math.Max(steps, parties)))
        {
            yield return [.. counts.Select(c => (c + 0.01) / (steps + (0.01 * parties)))];
        }
    }

    private static IEnumerable<int[]> Counts(int parties, int left) =>
        parties == 1 ? [[left]] : Enumerable.Range(0, left + 1).SelectMany(first => Counts(parties - 1, left - first).Select(rest => (int[])[first, .. rest]));
}

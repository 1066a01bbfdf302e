using System.Collections.Immutable;
using Entente.Bench.Models;

namespace Entente.Bench.Generation;

/// <summary>Draws graphical functions of the usual shape: monotone, steepest in the middle, 8 to 16 points, values about 1.</summary>
internal static class GraphShapes
{
    private const int FewestPoints = 8;
    private const double ShareOfUneven = 0.25;

    /// <summary>A function over most of what its argument can be; outside of its points it is held.</summary>
    public static Graph Draw(SeededDraws draws, Interval argument)
    {
        int count = FewestPoints + draws.Below(Graph.MaxPoints - FewestPoints + 1);
        bool isEven = !draws.Chance(ShareOfUneven);
        double min = Math.Round(argument.Low * 1.1, 2);
        double max = Math.Round(Math.Max(min + 0.5, argument.High * 0.9), 2);
        double spacing = (max - min) / (count - 1);
        double shift = isEven ? 0 : 0.4;
        return new Graph(
            [.. Enumerable.Range(0, count).Select(i => isEven ? min + ((max - min) * i / (count - 1)) : X(i))],
            Values(draws, count),
            isEven);

        double X(int i) => Math.Round(min + (spacing * (i + draws.Between(-shift, shift))), 4);
    }

    private static ImmutableArray<double> Values(SeededDraws draws, int count)
    {
        bool rises = draws.Chance(0.6);
        (double low, double high) = (draws.Between(0.6, 0.9), draws.Between(1.1, 1.6));
        double steepness = draws.Between(3, 7);
        return [.. Enumerable.Range(0, count).Select(i => Math.Round(low + ((high - low) * Share(rises ? i : count - 1 - i)), 3))];

        double Share(int i) => 1 / (1 + Math.Exp(-steepness * (((double)i / (count - 1)) - 0.5)));
    }
}

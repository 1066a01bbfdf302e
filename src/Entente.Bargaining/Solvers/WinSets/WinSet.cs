using System.Collections.Immutable;

namespace Entente.Bargaining.Solvers.WinSets;

/// <summary>Points of a line, or agreements of a list by their places, as closed intervals without overlaps, in order.</summary>
/// <param name="Pieces">The intervals; a single point has equal ends.</param>
internal sealed record WinSet(ImmutableArray<Interval> Pieces)
{
    public bool IsEmpty => Pieces.IsEmpty;

    /// <summary>The least interval that holds all.</summary>
    public Interval Hull => new(Pieces[0].From, Pieces[^1].To);

    /// <summary>The points at which something holds that can change only at given points, and holds at a point wherever it holds beside it.</summary>
    public static WinSet Where(IEnumerable<double> changes, Func<double, bool> holds)
    {
        double[] points = [.. changes.Distinct().Order()];
        var pieces = new List<Interval>();
        for (int i = 0; i < points.Length; i++)
        {
            if (!holds(points[i]))
            {
                continue;
            }

            bool isJoined = i > 0 && pieces.Count > 0 && pieces[^1].To == points[i - 1] && holds((points[i - 1] + points[i]) / 2);
            if (isJoined)
            {
                pieces[^1] = pieces[^1] with { To = points[i] };
            }
            else
            {
                pieces.Add(new Interval(points[i], points[i]));
            }
        }

        return new WinSet([.. pieces]);
    }
}

/// <summary>A closed interval.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
internal readonly record struct Interval(double From, double To)
{
    public double Length => To - From;
}

using System.Collections.Immutable;

namespace Entente.Bench.Models;

/// <summary>A graphical function: linear between its points, held outside of them.</summary>
/// <param name="X">x values, rising.</param>
/// <param name="Y">y values.</param>
/// <param name="IsEven">Whether the x values are evenly spaced, as on a scale.</param>
internal sealed record Graph(ImmutableArray<double> X, ImmutableArray<double> Y, bool IsEven)
{
    /// <summary>Most points that a graph has: two registers of eight.</summary>
    public const int MaxPoints = 16;

    /// <summary>Bounds of its values.</summary>
    public Interval Range { get; } = new(Y.Min(), Y.Max());
}

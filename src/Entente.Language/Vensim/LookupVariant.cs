using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Vensim;

/// <summary>A way of reading a lookup other than along the lines between its points.</summary>
/// <param name="Function">Vensim's function, in capitals.</param>
/// <param name="Suffix">What the name of the lookup with changed points ends in.</param>
/// <param name="Change">The points changed so that reading along or up to them gives the same; <see langword="null"/> where there is no such function.</param>
/// <param name="IsMirrored">Whether the changed points are read at minus the argument.</param>
/// <param name="KeepsUnits">Whether its values are still in the lookup's units.</param>
internal sealed record LookupVariant(
    string Function,
    string Suffix,
    Func<GraphicalFunction, GraphicalFunction?> Change,
    bool IsMirrored = false,
    bool KeepsUnits = true)
{
    /// <summary>All of them, by canonical name of the function.</summary>
    public static ImmutableDictionary<string, LookupVariant> All { get; } = new LookupVariant[]
    {
        new("LOOKUP EXTRAPOLATE", "extrapolated", g => g with { Kind = GraphicalFunctionKind.Extrapolate }),
        new("LOOKUP BACKWARD", "backward", g => g with { Kind = GraphicalFunctionKind.Discrete }),
        new("LOOKUP FORWARD", "forward", Mirror, IsMirrored: true),
        new("LOOKUP INVERT", "inverse", Invert, KeepsUnits: false),
    }.ToImmutableDictionary(v => CanonicalName.Of(v.Function), StringComparer.Ordinal);

    // The next point upwards is the last one before, seen from the other side.
    private static GraphicalFunction Mirror(GraphicalFunction graph) =>
        new(GraphicalFunctionKind.Discrete, [.. graph.X.Reverse().Select(x => -x)], [.. graph.Y.Reverse()]);

    private static GraphicalFunction? Invert(GraphicalFunction graph)
    {
        bool falls = graph.Y.Length > 1 && graph.Y[1] < graph.Y[0];
        var inverse = new GraphicalFunction(
            GraphicalFunctionKind.Continuous,
            falls ? [.. graph.Y.Reverse()] : graph.Y,
            falls ? [.. graph.X.Reverse()] : graph.X);
        return inverse.X.Zip(inverse.X.Skip(1)).All(pair => pair.First < pair.Second) ? inverse : null;
    }
}

using System.Collections.Immutable;

namespace Entente.Language.Semantics;

/// <summary>How a graphical function goes on outside its points (XMILE 3.1.4).</summary>
public enum GraphicalFunctionKind
{
    /// <summary>Linear between points, held at both ends.</summary>
    Continuous,

    /// <summary>Linear between points, the first and last segments extended.</summary>
    Extrapolate,

    /// <summary>A step function: each point's value holds until the next point.</summary>
    Discrete,
}

/// <summary>A function drawn by points. Its x values rise strictly; both arrays have the same length, at least 1.</summary>
/// <param name="Kind">Behaviour between and outside the points.</param>
/// <param name="X">x values, rising.</param>
/// <param name="Y">y values.</param>
public sealed record GraphicalFunction(GraphicalFunctionKind Kind, ImmutableArray<double> X, ImmutableArray<double> Y);

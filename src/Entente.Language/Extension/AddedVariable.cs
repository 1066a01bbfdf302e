using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Extension;

/// <summary>A variable that an extension adds to a model.</summary>
public sealed record AddedVariable
{
    /// <summary>Its name in its module, for people; its canonical form ends its path.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>Stock, flow or auxiliary.</summary>
    public VariableKind Kind { get; init; } = VariableKind.Auxiliary;

    /// <summary>Its equation, in XMILE's grammar; for a stock the initial value.</summary>
    public required AddedEquation Equation { get; init; }

    /// <summary>Its units.</summary>
    public required string Units { get; init; }

    /// <summary>What it means, in words.</summary>
    public required string Documentation { get; init; }

    /// <summary>What it rests on.</summary>
    public EvidenceReference Evidence { get; init; } = EvidenceReference.None;

    /// <summary>For a stock: paths of the flows that fill it.</summary>
    public ImmutableArray<string> Inflows { get; init; } = [];

    /// <summary>For a stock: paths of the flows that drain it.</summary>
    public ImmutableArray<string> Outflows { get; init; } = [];
}

/// <summary>An added variable's equation.</summary>
/// <param name="Text">The equation. Its names are those of the root model and paths over modules.</param>
/// <param name="Place">
/// Where it is written. Where the text stands there, its every name has a place of its own in messages; an equation that is made up
/// of others is placed as a whole.
/// </param>
public sealed record AddedEquation(string Text, TextSpan Place)
{
    /// <summary>Names that stand for a path in this equation only.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;
}

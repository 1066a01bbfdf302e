using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Declarations;

/// <summary>A variable as declared in its model.</summary>
internal sealed record VariableDeclaration
{
    /// <summary>Its name.</summary>
    public required NameReference Name { get; init; }

    /// <summary>Stock, flow or auxiliary; a graphical function that stands alone is an auxiliary without equation.</summary>
    public required VariableKind Kind { get; init; }

    /// <summary>Whether other models may feed or read it.</summary>
    public VariableAccess Access { get; init; }

    /// <summary>Its equation; for a stock the initial value; for an arrayed variable that of every element not in <see cref="Elements"/>.</summary>
    public EquationDeclaration? Equation { get; init; }

    /// <summary>Value at the start where it is not the equation's (Vensim's <c>ACTIVE INITIAL</c>).</summary>
    public EquationDeclaration? InitialEquation { get; init; }

    /// <summary>The dimensions it is declared over; empty for a single value.</summary>
    public ImmutableArray<NameReference> Dimensions { get; init; } = [];

    /// <summary>What it is for some of its elements, where it is not the same for all.</summary>
    public ImmutableArray<ElementDeclaration> Elements { get; init; } = [];

    /// <summary>
    /// Equations of all elements, the last dimension varying fastest, where they were written one after the other; else empty.
    /// </summary>
    public ImmutableArray<EquationDeclaration> Listed { get; init; } = [];

    /// <summary>Whether it may have the name of one of XMILE's words, because the words of its dialect are others.</summary>
    public bool MayBeWord { get; init; }

    /// <summary>Whether its text has no place for units (a further result of one of Vensim's macros): inferred ones need no remark then.</summary>
    public bool MayLackUnits { get; init; }

    /// <summary>Made by us, not written by anyone: part of a macro's call.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Where its names are looked up, where that is not its own module.</summary>
    public NameScope? Scope { get; init; }

    /// <summary>Its graphical function.</summary>
    public GraphicalFunction? Graph { get; init; }

    /// <summary>For a stock: the flows that fill it.</summary>
    public ImmutableArray<NameReference> Inflows { get; init; } = [];

    /// <summary>For a stock: the flows that drain it.</summary>
    public ImmutableArray<NameReference> Outflows { get; init; } = [];

    /// <summary>Whether it is declared never to go below 0.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>Its units.</summary>
    public MappedText? Units { get; init; }

    /// <summary>What it means, in words.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>What it rests on.</summary>
    public EvidenceReference Evidence { get; init; } = EvidenceReference.None;
}

/// <summary>Who outside its model may use a variable (XMILE's <c>access</c>).</summary>
internal enum VariableAccess
{
    /// <summary>Only its own model.</summary>
    Own,

    /// <summary>It is fed from outside by a connection.</summary>
    Input,

    /// <summary>It may be read from outside.</summary>
    Output,
}

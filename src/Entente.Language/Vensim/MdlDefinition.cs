using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>What one entry defines.</summary>
/// <param name="Name">The name on its left.</param>
/// <param name="Entry">The entry, with units and comment.</param>
internal abstract record MdlDefinition(NameReference Name, MdlEntry Entry);

/// <summary>A variable or a part of its elements: <c>name[subscripts] :EXCEPT: [exceptions] = value</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Subscripts">The subscripts on the left.</param>
/// <param name="Exceptions">Those after <c>:EXCEPT:</c>.</param>
/// <param name="Value">
/// The right-hand side; <see langword="null"/> where there is none. A <see cref="LookupLiteral"/> for a lookup, an
/// <see cref="ArrayLiteral"/> for a constant array.
/// </param>
/// <param name="Entry">The entry.</param>
internal sealed record MdlEquation(
    NameReference Name,
    ImmutableArray<NameReference> Subscripts,
    ImmutableArray<ImmutableArray<NameReference>> Exceptions,
    Expression? Value,
    MdlEntry Entry) : MdlDefinition(Name, Entry)
{
    /// <summary>Further variables that get their values from macros called in it.</summary>
    public ImmutableArray<MacroOutput> Outputs { get; init; } = [];

    /// <summary>Whether it is one of another equation's <see cref="Outputs"/>.</summary>
    public bool IsOutput { get; private init; }

    /// <summary>This equation, and one for each of <see cref="Outputs"/>, over the same elements.</summary>
    public IEnumerable<MdlEquation> WithOutputs() => Outputs
        .Select(o => this with { Name = o.Name, Value = o.Call, Outputs = [], IsOutput = true, Entry = Entry with { Units = default, Comment = default } })
        .Prepend(this);
}

/// <summary>A dimension (Vensim: subscript range): <c>name: a, b, (c1-c9) -> other</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">Elements, ranges of numbered elements, and other dimensions.</param>
/// <param name="Mappings">The dimensions that it stands for.</param>
/// <param name="IsEquivalent">Written with <c>&lt;-></c>: another name for its only item.</param>
/// <param name="Entry">The entry.</param>
internal sealed record MdlDimension(
    NameReference Name,
    ImmutableArray<MdlDimensionItem> Items,
    ImmutableArray<MdlMapping> Mappings,
    bool IsEquivalent,
    MdlEntry Entry) : MdlDefinition(Name, Entry);

/// <summary>One item of a dimension.</summary>
/// <param name="First">An element, a dimension, or the first of a range.</param>
/// <param name="Last">The last of a range, or <see langword="null"/>.</param>
internal sealed record MdlDimensionItem(NameReference First, NameReference? Last);

/// <summary>A mapping after <c>-></c>.</summary>
/// <param name="To">The other dimension.</param>
/// <param name="Items">For each element in order what it stands for there; empty for one by one.</param>
internal sealed record MdlMapping(NameReference To, ImmutableArray<NameReference> Items);

/// <summary>A lookup's points, written where they are used.</summary>
/// <param name="Graph">The points.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record LookupLiteral(GraphicalFunction Graph, TextSpan Span) : Expression(Span);

/// <summary>Numbers of a constant array, the last dimension fastest.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record ArrayLiteral(ImmutableArray<NumberExpression> Values, TextSpan Span) : Expression(Span);

/// <summary>A text such as a file's name; no value comes of it.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record TextLiteral(string Text, TextSpan Span) : Expression(Span);

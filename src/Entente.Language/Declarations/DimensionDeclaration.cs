using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>
/// A dimension of arrays: an ordered list of elements. One whose elements all belong to another dimension is a sub-range
/// of that one; nothing else sets the two apart.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements in order; those of a numbered dimension are named <c>1</c>, <c>2</c>, ….</param>
internal sealed record DimensionDeclaration(NameReference Name, ImmutableArray<NameReference> Elements)
{
    /// <summary>Dimensions that this one stands for (Vensim's <c>-&gt;</c>).</summary>
    public ImmutableArray<DimensionMapping> Mappings { get; init; } = [];
}

/// <summary>Which elements of two dimensions belong together.</summary>
/// <param name="To">The other dimension.</param>
/// <param name="Pairs">An element of the declaring dimension and one of the other; either may stand in several pairs.</param>
internal sealed record DimensionMapping(NameReference To, ImmutableArray<ElementPair> Pairs);

/// <summary>Two elements that belong together.</summary>
/// <param name="From">Canonical name of the element of the declaring dimension.</param>
/// <param name="To">Canonical name of the element of the other dimension.</param>
internal sealed record ElementPair(string From, string To);

using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Declarations;

/// <summary>What an arrayed variable is for some of its elements. Of several that fit an element the last one holds.</summary>
/// <param name="Subscripts">For each dimension of the variable an element, a sub-range or a whole dimension.</param>
internal sealed record ElementDeclaration(ImmutableArray<NameReference> Subscripts)
{
    /// <summary>Elements left out again (Vensim's <c>:EXCEPT:</c>), each written like <see cref="Subscripts"/>.</summary>
    public ImmutableArray<ImmutableArray<NameReference>> Exceptions { get; init; } = [];

    /// <summary>Its equation; the names in <see cref="Subscripts"/> stand for the element at hand.</summary>
    public EquationDeclaration? Equation { get; init; }

    /// <summary>Value at the start where it is not the equation's.</summary>
    public EquationDeclaration? InitialEquation { get; init; }

    /// <summary>Its graphical function.</summary>
    public GraphicalFunction? Graph { get; init; }
}

using System.Collections.Immutable;

namespace Entente.Language.Binding;

/// <summary>The dimensions of an array and the variables that its elements are.</summary>
/// <param name="Dimensions">Its dimensions in order.</param>
/// <param name="Indices">Index of each element's variable, the last dimension varying fastest; -1 for an element without definition.</param>
internal sealed record ArrayShape(ImmutableArray<Dimension> Dimensions, ImmutableArray<int> Indices)
{
    /// <summary>The variable's index of the element at these places; -1 where it has no definition.</summary>
    public int IndexAt(ReadOnlySpan<int> places)
    {
        int offset = 0;
        for (int i = 0; i < places.Length; i++)
        {
            offset = (offset * Dimensions[i].Count) + places[i];
        }

        return Indices[offset];
    }
}

/// <summary>Where an element lies in one dimension of its array.</summary>
/// <param name="Subscript">
/// Canonical name that stands for the element in its equation: that of the dimension or sub-range the equation was written
/// for, or the element's own.
/// </param>
/// <param name="Dimension">The array's dimension.</param>
/// <param name="Place">The element's place in it, from 0.</param>
internal sealed record Coordinate(string Subscript, Dimension Dimension, int Place)
{
    /// <summary>Whether a name in the element's equation stands for it.</summary>
    public bool IsNamed(string name) => name == Subscript || name == Dimension.Name;
}

using System.Collections.Immutable;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>A dimension with its elements by name.</summary>
internal sealed class Dimension
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<Dimension, PlaceList?> _ofOthers = [];

    /// <param name="declaration">What the file says of it.</param>
    public Dimension(DimensionDeclaration declaration)
    {
        Declaration = declaration;
        for (int i = 0; i < declaration.Elements.Length; i++)
        {
            _places.TryAdd(declaration.Elements[i].Canonical, i);
        }
    }

    /// <summary>What the file says of it.</summary>
    public DimensionDeclaration Declaration { get; }

    /// <summary>Its canonical name.</summary>
    public string Name => Declaration.Name.Canonical;

    /// <summary>Its elements in order.</summary>
    public ImmutableArray<NameReference> Elements => Declaration.Elements;

    /// <summary>Number of elements.</summary>
    public int Count => Declaration.Elements.Length;

    /// <summary>The place of an element, from 0, by its canonical name.</summary>
    public bool TryPlace(string element, out int place) => _places.TryGetValue(element, out place);

    /// <summary>
    /// The place in this dimension of an element of another one: the one it is mapped to in either direction, or else the
    /// same element; -1 where they have nothing to do with each other.
    /// </summary>
    public int PlaceOf(Dimension other, int place)
    {
        int mapped = MappedPlaceOf(other, place);
        if (mapped >= 0)
        {
            return mapped;
        }

        return TryPlace(other.Elements[place].Canonical, out int same) ? same : -1;
    }

    /// <summary>The places in this dimension of all elements of another one; <see langword="null"/> where one of them has none.</summary>
    public PlaceList? PlacesOf(Dimension other)
    {
        if (!_ofOthers.TryGetValue(other, out PlaceList? found))
        {
            int[] places = [.. Enumerable.Range(0, other.Count).Select(i => PlaceOf(other, i))];
            found = places.Contains(-1) ? null : PlaceList.Of(places);
            _ofOthers.Add(other, found);
        }

        return found;
    }

    /// <summary>The place in this dimension of what an element of another one is mapped to, in either direction; -1 where it is not mapped.</summary>
    public int MappedPlaceOf(Dimension other, int place)
    {
        string element = other.Elements[place].Canonical;
        string? mapped = other.Declaration.Mappings.Where(m => m.To.Canonical == Name).SelectMany(m => m.Pairs).FirstOrDefault(p => p.From == element)?.To
            ?? Declaration.Mappings.Where(m => m.To.Canonical == other.Name).SelectMany(m => m.Pairs).FirstOrDefault(p => p.To == element)?.From;
        return mapped is not null && TryPlace(mapped, out int found) ? found : -1;
    }
}

using System.Collections.Immutable;

namespace Entente.Language.Binding;

/// <summary>Finds the element of one array that belongs to an element of another.</summary>
internal static class ElementMatching
{
    /// <summary>Index of the element with the same place in every dimension; -1 where there is none.</summary>
    public static int IndexFor(DimensionTable dimensions, ImmutableArray<Coordinate> coordinates, ArrayShape shape)
    {
        var used = new SubscriptCounts();
        int[] places = [.. shape.Dimensions.Select(d => PlaceFor(dimensions, coordinates, d, used))];
        return places.Contains(-1) ? -1 : shape.IndexAt(places);
    }

    /// <summary>The place in a dimension that the coordinates imply; -1 where they imply none.</summary>
    public static int PlaceFor(DimensionTable dimensions, ImmutableArray<Coordinate> coordinates, Dimension dimension, SubscriptCounts used)
    {
        Coordinate[] same = [.. coordinates.Where(c => c.Dimension == dimension)];
        if (same.Length == 0)
        {
            same = [.. coordinates.Where(c => PlaceIn(dimensions, dimension, c) >= 0)];
        }

        return same.Length == 0 ? -1 : PlaceIn(dimensions, dimension, same[Math.Min(used.Next(dimension.Name), same.Length - 1)]);
    }

    /// <summary>
    /// The place in a dimension of one coordinate. A sub-range may be mapped where the dimension it is part of is not; what
    /// it is mapped to comes before an element of the same name.
    /// </summary>
    public static int PlaceIn(DimensionTable dimensions, Dimension target, Coordinate coordinate)
    {
        if (target == coordinate.Dimension)
        {
            return coordinate.Place;
        }

        string element = coordinate.Dimension.Elements[coordinate.Place].Canonical;
        int mapped = dimensions.TryFind(coordinate.Subscript, out Dimension? range) && range.TryPlace(element, out int within)
            ? target.MappedPlaceOf(range, within)
            : -1;
        return mapped >= 0 ? mapped : target.PlaceOf(coordinate.Dimension, coordinate.Place);
    }
}

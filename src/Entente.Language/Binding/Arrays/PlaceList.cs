namespace Entente.Language.Binding;

/// <summary>Places of elements in a dimension. Those that follow each other need no array, however often they are asked for.</summary>
internal sealed class PlaceList
{
    private readonly int _first;
    private readonly int[]? _places;

    private PlaceList(int first, int length, int[]? places)
    {
        _first = first;
        _places = places;
        Length = length;
    }

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>One of them.</summary>
    public int this[int index] => _places is null ? _first + index : _places[index];

    /// <summary>Places from one on.</summary>
    public static PlaceList From(int first, int length) => new(first, length, null);

    /// <summary>Any places.</summary>
    public static PlaceList Of(int[] places) => new(0, places.Length, places);
}

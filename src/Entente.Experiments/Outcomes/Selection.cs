using System.Numerics;

namespace Entente.Experiments.Outcomes;

/// <summary>
/// Puts at some places of an array what a sort would put there, and sorts nothing else: Hoare's quickselect (Commun. ACM 4, 1961)
/// for several places at once.
/// </summary>
internal static class Selection
{
    private const int Few = 32;

    /// <summary>Puts the right values at the places.</summary>
    /// <param name="values">Numbers; no NaN.</param>
    /// <param name="places">Places among the values, each at least the one two before it.</param>
    public static void Place(Span<double> values, ReadOnlySpan<int> places)
    {
        int splits = 2 * BitOperations.Log2((uint)values.Length + 1);
        Place(values, 0, places, splits);
    }

    // Where values split badly time and again, a sort takes no longer than n log n.
    private static void Place(Span<double> values, int first, ReadOnlySpan<int> places, int splits)
    {
        while (!places.IsEmpty)
        {
            if (values.Length <= Few || splits == 0)
            {
                values.Sort();
                return;
            }

            splits--;
            int split = Split(values);
            int before = CountBelow(places, first + split);
            Place(values[..split], first, places[..before], splits);
            values = values[split..];
            first += split;
            places = places[before..];
        }
    }

    // Cuts so that none before the cut is greater than any after it; neither part is empty.
    private static int Split(Span<double> values)
    {
        double pivot = MedianOf(values[0], values[values.Length / 2], values[^1]);
        int low = -1;
        int high = values.Length;
        while (true)
        {
            do
            {
                low++;
            }
            while (values[low] < pivot);

            do
            {
                high--;
            }
            while (values[high] > pivot);

            if (low >= high)
            {
                return Math.Max(low, 1);
            }

            (values[low], values[high]) = (values[high], values[low]);
        }
    }

    private static double MedianOf(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static int CountBelow(ReadOnlySpan<int> places, int limit)
    {
        int count = 0;
        while (count < places.Length && places[count] < limit)
        {
            count++;
        }

        return count;
    }
}

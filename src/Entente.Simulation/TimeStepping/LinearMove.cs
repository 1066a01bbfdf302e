using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Simulation.TimeStepping;

/// <summary>Arithmetic on whole arrays of stocks; element by element, so that the width of a vector changes no bit.</summary>
internal static class LinearMove
{
    /// <summary>to = from + factor·rates; <paramref name="to"/> may be <paramref name="from"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void From(ReadOnlySpan<double> from, double factor, ReadOnlySpan<double> rates, Span<double> to)
    {
        int count = to.Length;
        ref double start = ref MemoryMarshal.GetReference(from[..count]);
        ref double slope = ref MemoryMarshal.GetReference(rates[..count]);
        ref double end = ref MemoryMarshal.GetReference(to);
        var factors = Vector512.Create(factor);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && i + Vector512<double>.Count <= count; i += Vector512<double>.Count)
        {
            Vector512<double> moved = Vector512.LoadUnsafe(ref start, (nuint)i) + (factors * Vector512.LoadUnsafe(ref slope, (nuint)i));
            moved.StoreUnsafe(ref end, (nuint)i);
        }

        for (; i < count; i++)
        {
            to[i] = from[i] + (factor * rates[i]);
        }
    }
}

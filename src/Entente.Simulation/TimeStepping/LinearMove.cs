using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Simulation.TimeStepping;

/// <summary>Arithmetic on whole arrays of stocks; element by element, so that the width of a vector changes no bit.</summary>
internal static class LinearMove
{
    /// <summary>to = from + factor·rates; <paramref name="to"/> may be <paramref name="from"/>.</summary>
    public static void From(ReadOnlySpan<double> from, double factor, ReadOnlySpan<double> rates, Span<double> to)
    {
        int vectorised = to.Length - (to.Length % Vector<double>.Count);
        ReadOnlySpan<Vector<double>> starts = MemoryMarshal.Cast<double, Vector<double>>(from[..vectorised]);
        ReadOnlySpan<Vector<double>> slopes = MemoryMarshal.Cast<double, Vector<double>>(rates[..vectorised]);
        Span<Vector<double>> ends = MemoryMarshal.Cast<double, Vector<double>>(to[..vectorised]);
        var factors = new Vector<double>(factor);
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = starts[i] + (factors * slopes[i]);
        }

        for (int i = vectorised; i < to.Length; i++)
        {
            to[i] = from[i] + (factor * rates[i]);
        }
    }
}

using System.Runtime.InteropServices;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Numbers outside the managed heap, aligned to a cache line, NaN until they are written.</summary>
internal sealed unsafe class LaneMemory : IDisposable
{
    private const int Alignment = 64;

    public LaneMemory(int count)
    {
        Values = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(count, 1) * sizeof(double), Alignment);
        new Span<double>(Values, count).Fill(double.NaN);
    }

    ~LaneMemory() => Free();

    /// <summary>The first of them.</summary>
    public double* Values { get; private set; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(Values);
        Values = null;
    }
}

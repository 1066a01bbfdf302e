using Entente.Language.Semantics;

namespace Entente.Simulation.Interpretation;

/// <summary>A function given by points with rising x: a graphical function or a driver's series.</summary>
internal sealed class LookupTable
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly GraphicalFunctionKind _kind;

    public LookupTable(GraphicalFunctionKind kind, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        _kind = kind;
        _x = x.ToArray();
        _y = y.ToArray();
    }

    public LookupTable(GraphicalFunction graph)
        : this(graph.Kind, graph.X.AsSpan(), graph.Y.AsSpan())
    {
    }

    /// <summary>Value at <paramref name="x"/>; NaN at NaN.</summary>
    public double At(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        int last = _x.Length - 1;
        bool extends = _kind == GraphicalFunctionKind.Extrapolate && last > 0;
        if (x <= _x[0])
        {
            return extends ? Along(0, x) : _y[0];
        }

        if (x >= _x[last])
        {
            return extends ? Along(last - 1, x) : _y[last];
        }

        int segment = SegmentAt(x);
        return _kind == GraphicalFunctionKind.Discrete ? _y[segment] : Along(segment, x);
    }

    /// <summary>Value at <paramref name="x"/>, found at once where it lies in or just after the segment found before.</summary>
    /// <param name="x">Where.</param>
    /// <param name="segment">The segment found before, and then the one found now; at first 0.</param>
    public double At(double x, ref int segment)
    {
        for (int next = segment; next <= segment + 1 && next < _x.Length - 1; next++)
        {
            if (_kind == GraphicalFunctionKind.Continuous && x > _x[next] && x < _x[next + 1])
            {
                segment = next;
                return Along(next, x);
            }
        }

        segment = x > _x[0] && x < _x[^1] ? SegmentAt(x) : 0;
        return At(x);
    }

    private double Along(int segment, double x)
    {
        double share = (x - _x[segment]) / (_x[segment + 1] - _x[segment]);
        return _y[segment] + (share * (_y[segment + 1] - _y[segment]));
    }

    // The last point at or before x, which lies strictly inside the points.
    private int SegmentAt(double x)
    {
        int low = 0;
        int high = _x.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = x >= _x[middle] ? (middle, high) : (low, middle);
        }

        return low;
    }
}

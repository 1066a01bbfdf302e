using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Entente.Language.Semantics;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// A graphical function of at most sixteen points whose points stand in vector registers as constants, so that each member's
/// points are found by permuting them rather than in memory.
/// </summary>
internal sealed class RegisterLookup
{
    private const int MostPoints = 16;

    // Where points lie evenly but for rounding the segment is computed, else it is searched for.
    private const double Evenness = 1e-9;

    private readonly GraphicalFunction _graph;
    private readonly double[] _rises;

    private RegisterLookup(GraphicalFunction graph, double[] rises) => (_graph, _rises) = (graph, rises);

    /// <summary>The function in registers, or <see langword="null"/> where it has too many points, an odd kind, or the processor cannot.</summary>
    public static RegisterLookup? TryOf(GraphicalFunction graph)
    {
        bool fits = Avx512DQ.IsSupported && graph is { Kind: GraphicalFunctionKind.Continuous, X.Length: > 1 and <= MostPoints };
        return fits ? new RegisterLookup(graph, [.. Rises(graph)]) : null;
    }

    /// <summary>A value on the stack becomes the function's value there.</summary>
    public void Emit(ILGenerator il)
    {
        bool isSmall = _graph.X.Length <= Vector512<double>.Count;
        if (IsEven(_graph.X))
        {
            il.Emit(OpCodes.Ldc_R8, _graph.X[0]);
            il.Emit(OpCodes.Ldc_R8, (_graph.X.Length - 1) / (_graph.X[^1] - _graph.X[0]));
            il.Emit(OpCodes.Ldc_R8, _graph.X.Length - 1.0);
            Registers(il, _graph.Y, 0, isSmall);
            Registers(il, [.. Differences(_graph.Y)], 0, isSmall);
            il.Emit(OpCodes.Call, isSmall ? RegisterLookups.Even8 : RegisterLookups.Even16);
        }
        else
        {
            il.Emit(OpCodes.Ldc_R8, _graph.X[0]);
            il.Emit(OpCodes.Ldc_R8, _graph.X[^1]);
            Registers(il, _graph.X, double.PositiveInfinity, isSmall);
            Registers(il, _graph.Y, 0, isSmall);
            Registers(il, [.. _rises], 0, isSmall);
            il.Emit(OpCodes.Call, isSmall ? RegisterLookups.Uneven8 : RegisterLookups.Uneven16);
        }
    }

    private static void Registers(ILGenerator il, ImmutableArray<double> values, double padding, bool isSmall)
    {
        for (int i = 0; i < (isSmall ? 1 : 2) * Vector512<double>.Count; i++)
        {
            il.Emit(OpCodes.Ldc_R8, i < values.Length ? values[i] : padding);
            if (i % Vector512<double>.Count == Vector512<double>.Count - 1)
            {
                il.Emit(OpCodes.Call, RegisterLookups.Constant);
            }
        }
    }

    private static bool IsEven(ImmutableArray<double> x)
    {
        double gap = (x[^1] - x[0]) / (x.Length - 1);
        return Enumerable.Range(0, x.Length).All(i => Math.Abs(x[i] - (x[0] + (i * gap))) <= Evenness * gap);
    }

    // The last point is a segment without slope.
    private static IEnumerable<double> Differences(ImmutableArray<double> y) => y.Skip(1).Zip(y, (next, own) => next - own).Append(0);

    private static IEnumerable<double> Rises(GraphicalFunction graph) =>
        Differences(graph.Y).Zip(Differences(graph.X), (rise, run) => run == 0 ? 0 : rise / run);
}

using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// A graphical function of at most sixteen points whose points stand in vector registers as constants, eight to one, so that
/// each member's points are found by permuting them rather than in memory. Each operation is written out: where a method calls
/// another, the runtime puts the other in its place only up to a number of locals that long methods exceed.
/// </summary>
internal sealed class RegisterLookup
{
    private const int MostPoints = 16;

    // Where points lie evenly but for rounding the segment is computed, else it is searched for.
    private const double Evenness = 1e-9;

    private readonly VectorEmitter _lanes;
    private readonly GraphicalFunction _graph;
    private readonly int _points;

    private RegisterLookup(VectorEmitter lanes, GraphicalFunction graph)
    {
        _lanes = lanes;
        _graph = graph;
        _points = graph.X.Length <= Vector512<double>.Count ? Vector512<double>.Count : MostPoints;
    }

    /// <summary>
    /// A value on the stack becomes the function's value there. False, and nothing done, where the function has too many points
    /// or an odd kind, or where the processor cannot.
    /// </summary>
    public static bool TryEmit(VectorEmitter lanes, GraphicalFunction graph)
    {
        bool fits = Avx512DQ.IsSupported && graph is { Kind: GraphicalFunctionKind.Continuous, X.Length: > 1 and <= MostPoints };
        if (fits)
        {
            new RegisterLookup(lanes, graph).Emit();
        }

        return fits;
    }

    private void Emit()
    {
        if (IsEven(_graph.X))
        {
            Even();
        }
        else
        {
            Uneven();
        }
    }

    // The place on the scale; that point's value, and the way to the next point by the share of the gap.
    private void Even()
    {
        int last = _graph.X.Length - 1;
        _lanes.Number(_graph.X[0]);
        _lanes.Arithmetic(BinaryOperator.Subtract);
        _lanes.Number(last / (_graph.X[^1] - _graph.X[0]));
        _lanes.Arithmetic(BinaryOperator.Multiply);
        LocalBuilder place = KeepWithin(0, last);
        _lanes.Load(place);
        _lanes.Invoke(LookupInstructions.Truncate);
        LocalBuilder segment = _lanes.Keep(typeof(Vector512<long>));
        Pick(_graph.Y, 0, segment);
        Pick([.. Differences(_graph.Y)], 0, segment);
        _lanes.Load(place);
        LookupInstructions.EmitFraction(_lanes);
        _lanes.Arithmetic(BinaryOperator.Multiply);
        _lanes.Arithmetic(BinaryOperator.Add);
        _lanes.Release(place);
        _lanes.Release(segment);
    }

    // The segment is found by halving; the slope counts from its point.
    private void Uneven()
    {
        LocalBuilder x = KeepWithin(_graph.X[0], _graph.X[^1]);
        int half = _points / 2;
        _lanes.Load(x);
        _lanes.Number(half < _graph.X.Length ? _graph.X[half] : double.PositiveInfinity);
        LookupInstructions.EmitReached(_lanes);
        _lanes.Whole(half);
        _lanes.Invoke(LookupInstructions.And);
        LocalBuilder segment = _lanes.Keep(typeof(Vector512<long>));
        for (int by = half / 2; by > 0; by /= 2)
        {
            segment = MoveOn(segment, x, by);
        }

        Pick(_graph.Y, 0, segment);
        Pick([.. Differences(_graph.Y).Zip(Differences(_graph.X), (rise, run) => run == 0 ? 0 : rise / run)], 0, segment);
        _lanes.Load(x);
        Pick(_graph.X, double.PositiveInfinity, segment);
        _lanes.Arithmetic(BinaryOperator.Subtract);
        _lanes.Arithmetic(BinaryOperator.Multiply);
        _lanes.Arithmetic(BinaryOperator.Add);
        _lanes.Release(x);
        _lanes.Release(segment);
    }

    // So many points further where x is at or past the point there.
    private LocalBuilder MoveOn(LocalBuilder segment, LocalBuilder x, int by)
    {
        _lanes.Load(segment);
        _lanes.Whole(by);
        _lanes.Invoke(LookupInstructions.Plus);
        LocalBuilder ahead = _lanes.Keep(typeof(Vector512<long>));
        _lanes.Load(x);
        Pick(_graph.X, double.PositiveInfinity, ahead);
        LookupInstructions.EmitReached(_lanes);
        _lanes.Load(ahead);
        _lanes.Load(segment);
        _lanes.Invoke(LookupInstructions.Choose);
        _lanes.Release(segment);
        _lanes.Release(ahead);
        return _lanes.Keep(typeof(Vector512<long>));
    }

    // Where an operand is not a number the processor's minimum and maximum give the second one: the argument stands second, so
    // that a NaN gets through.
    private LocalBuilder KeepWithin(double low, double high)
    {
        LocalBuilder x = _lanes.Keep();
        _lanes.Number(high);
        _lanes.Number(low);
        _lanes.Load(x);
        _lanes.Invoke(LookupInstructions.Larger);
        _lanes.Invoke(LookupInstructions.Smaller);
        _lanes.Release(x);
        return _lanes.Keep();
    }

    private void Pick(ImmutableArray<double> values, double padding, LocalBuilder index)
    {
        const int Half = MostPoints / 2;
        double[] padded = [.. values, .. Enumerable.Repeat(padding, _points - values.Length)];
        _lanes.Registers(padded.AsSpan(0, Half));
        _lanes.Load(index);
        if (_points == MostPoints)
        {
            _lanes.Registers(padded.AsSpan(Half));
        }

        _lanes.Invoke(_points == MostPoints ? LookupInstructions.PickOfSixteen : LookupInstructions.PickOfEight);
    }

    private static bool IsEven(ImmutableArray<double> x)
    {
        double gap = (x[^1] - x[0]) / (x.Length - 1);
        return Enumerable.Range(0, x.Length).All(i => Math.Abs(x[i] - (x[0] + (i * gap))) <= Evenness * gap);
    }

    // The last point is a segment without slope.
    private static IEnumerable<double> Differences(ImmutableArray<double> y) => y.Skip(1).Zip(y, (next, own) => next - own).Append(0);
}

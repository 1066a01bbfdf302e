using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Create = System.Func<double, double, double, double, double, double, double, double, System.Runtime.Intrinsics.Vector512<double>>;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Looks functions up that stand in registers: eight points to one, sixteen to two. Where an operand is not a number the
/// processor's minimum and maximum give the second one, so that the argument stands second and a NaN gets through.
/// </summary>
internal static class RegisterLookups
{
    public static readonly MethodInfo Constant = ((Create)Vector512.Create).Method;
    public static readonly MethodInfo Even8 = typeof(RegisterLookups).GetMethod(nameof(AtEven8))!;
    public static readonly MethodInfo Even16 = typeof(RegisterLookups).GetMethod(nameof(AtEven16))!;
    public static readonly MethodInfo Uneven8 = typeof(RegisterLookups).GetMethod(nameof(AtUneven8))!;
    public static readonly MethodInfo Uneven16 = typeof(RegisterLookups).GetMethod(nameof(AtUneven16))!;

    /// <summary>Up to eight evenly spaced points: the value at a point and the way to the next by the share of the gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtEven8(
        Vector512<double> x, double first, double perUnit, double last, Vector512<double> y, Vector512<double> rise)
    {
        Vector512<double> place = PlaceOf(x, first, perUnit, last);
        Vector512<double> floor = Vector512.Floor(place);
        Vector512<long> segment = Avx512DQ.ConvertToVector512Int64WithTruncation(place);
        return Pick(y, segment) + (Pick(rise, segment) * (place - floor));
    }

    /// <summary>Up to sixteen evenly spaced points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtEven16(
        Vector512<double> x, double first, double perUnit, double last,
        Vector512<double> y, Vector512<double> y2, Vector512<double> rise, Vector512<double> rise2)
    {
        Vector512<double> place = PlaceOf(x, first, perUnit, last);
        Vector512<double> floor = Vector512.Floor(place);
        Vector512<long> segment = Avx512DQ.ConvertToVector512Int64WithTruncation(place);
        return Pick(y, y2, segment) + (Pick(rise, rise2, segment) * (place - floor));
    }

    /// <summary>Up to eight points anywhere, found by halving; the slope counts from the point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtUneven8(
        Vector512<double> x, double first, double last, Vector512<double> points, Vector512<double> y, Vector512<double> slope)
    {
        Vector512<double> inside = Clamp(x, first, last);
        Vector512<long> segment = MoveOn(Vector512<long>.Zero, inside, Pick(points, Vector512.Create(4L)), 4);
        segment = MoveOn(segment, inside, Pick(points, segment + Vector512.Create(2L)), 2);
        segment = MoveOn(segment, inside, Pick(points, segment + Vector512.Create(1L)), 1);
        return Pick(y, segment) + (Pick(slope, segment) * (inside - Pick(points, segment)));
    }

    /// <summary>Up to sixteen points anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtUneven16(
        Vector512<double> x, double first, double last, Vector512<double> points, Vector512<double> points2,
        Vector512<double> y, Vector512<double> y2, Vector512<double> slope, Vector512<double> slope2)
    {
        Vector512<double> inside = Clamp(x, first, last);
        Vector512<long> segment = MoveOn(Vector512<long>.Zero, inside, Pick(points2, Vector512<long>.Zero), 8);
        segment = MoveOn(segment, inside, Pick(points, points2, segment + Vector512.Create(4L)), 4);
        segment = MoveOn(segment, inside, Pick(points, points2, segment + Vector512.Create(2L)), 2);
        segment = MoveOn(segment, inside, Pick(points, points2, segment + Vector512.Create(1L)), 1);
        return Pick(y, y2, segment) + (Pick(slope, slope2, segment) * (inside - Pick(points, points2, segment)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PlaceOf(Vector512<double> x, double first, double perUnit, double last) =>
        Clamp((x - Vector512.Create(first)) * Vector512.Create(perUnit), 0, last);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Clamp(Vector512<double> x, double low, double high) =>
        Avx512F.Min(Vector512.Create(high), Avx512F.Max(Vector512.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pick(Vector512<double> values, Vector512<long> index) => Avx512F.PermuteVar8x64(values, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pick(Vector512<double> values, Vector512<double> more, Vector512<long> index) =>
        Avx512F.PermuteVar8x64x2(values, index, more);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> MoveOn(Vector512<long> segment, Vector512<double> x, Vector512<double> point, long by) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, point).AsInt64(), segment + Vector512.Create(by), segment);
}

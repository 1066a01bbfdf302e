using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Entente.Language.Semantics;
using Entente.Simulation.Interpretation;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// The language's functions for eight members at once. What one member gets never depends on the others beside it. The long
/// ones are compiled with all optimisation from the start: vector code that waits for its turn is slower than scalar code.
/// </summary>
internal static unsafe class LaneMath
{
    private const MethodImplOptions Long = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private static readonly Vector512<double> s_smallestNormal = Vector512.Create(2.2250738585072014e-308);
    private static readonly Vector512<double> s_infinity = Vector512.Create(double.PositiveInfinity);

    /// <summary>e to a power.</summary>
    [MethodImpl(Long)]
    public static Vector512<double> Exp(Vector512<double> x) => Vector512.Exp(x);

    /// <summary>Natural logarithm.</summary>
    [MethodImpl(Long)]
    public static Vector512<double> Ln(Vector512<double> x) => Vector512.Log(x);

    /// <summary>Sine.</summary>
    [MethodImpl(Long)]
    public static Vector512<double> Sin(Vector512<double> x) => Vector512.Sin(x);

    /// <summary>Cosine.</summary>
    [MethodImpl(Long)]
    public static Vector512<double> Cos(Vector512<double> x) => Vector512.Cos(x);

    /// <summary>Logarithm to base 10.</summary>
    public static Vector512<double> Log10(Vector512<double> x) => Each(x, &Math.Log10);

    /// <summary>Tangent.</summary>
    public static Vector512<double> Tan(Vector512<double> x) => Each(x, &Math.Tan);

    /// <summary>Inverse sine.</summary>
    public static Vector512<double> ArcSin(Vector512<double> x) => Each(x, &Math.Asin);

    /// <summary>Inverse cosine.</summary>
    public static Vector512<double> ArcCos(Vector512<double> x) => Each(x, &Math.Acos);

    /// <summary>Inverse tangent.</summary>
    public static Vector512<double> ArcTan(Vector512<double> x) => Each(x, &Math.Atan);

    /// <summary>Remainder with the divisor's sign.</summary>
    public static Vector512<double> Modulo(Vector512<double> a, Vector512<double> b) => Each(a, b, &Interpretation.Modulo.Of);

    /// <summary>
    /// A power. e^(b·ln a) where a is a positive normal number and b is finite and not whole, which is good to about 2e-13; all
    /// else (signs, zeros, infinities, whole powers, which are to be exact) is left to the scalar function, member by member.
    /// </summary>
    [MethodImpl(Long)]
    public static Vector512<double> Power(Vector512<double> a, Vector512<double> b)
    {
        Vector512<double> isOrdinary = Vector512.GreaterThanOrEqual(a, s_smallestNormal) & Vector512.LessThan(a, s_infinity)
            & Vector512.LessThan(Vector512.Abs(b), s_infinity) & ~Vector512.Equals(Vector512.Floor(b), b);
        Vector512<double> power = Vector512.Exp(b * Vector512.Log(a));
        ulong others = ~isOrdinary.ExtractMostSignificantBits() & 0xFF;
        return others == 0 ? power : Patched(power, others, a, b);
    }

    /// <summary>A constant whole power, by squaring: exact wherever its steps are.</summary>
    [MethodImpl(Long)]
    public static Vector512<double> WholePower(Vector512<double> x, int exponent)
    {
        Vector512<double> power = Vector512<double>.One;
        for (int rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            power = (rest & 1) != 0 ? power * x : power;
            x *= x;
        }

        return exponent < 0 ? Vector512<double>.One / power : power;
    }

    /// <summary>A quotient, or something else where the divisor is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SafeDivide(Vector512<double> dividend, Vector512<double> divisor, Vector512<double> otherwise) =>
        Vector512.ConditionalSelect(Vector512.Equals(divisor, Vector512<double>.Zero), otherwise, dividend / divisor);

    /// <summary>Whether a condition holds for any member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<double> condition) => condition.ExtractMostSignificantBits() != 0;

    /// <inheritdoc cref="InputChange.Apply"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Change(Vector512<double> own, Vector512<double> factor, Vector512<double> addend) =>
        Vector512.ConditionalSelect(Vector512.Equals(factor, factor), (factor * own) + addend, addend);

    /// <inheritdoc cref="TimeFunctions.Step"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Step(Vector512<double> height, Vector512<double> start, Clock* clock)
    {
        Vector512<double> slack = Vector512.Create(TimeGrid.Rounding * clock->TimeStep);
        return height & Vector512.GreaterThanOrEqual(Vector512.Create(clock->StepTime), start - slack);
    }

    /// <inheritdoc cref="TimeFunctions.Ramp"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Ramp(Vector512<double> slope, Vector512<double> start, Clock* clock)
    {
        Vector512<double> time = Vector512.Create(clock->Time);
        return (slope * (time - start)) & Vector512.GreaterThan(time, start);
    }

    /// <inheritdoc cref="TimeFunctions.Pulse"/>
    [MethodImpl(Long)]
    public static Vector512<double> Pulse(Vector512<double> magnitude, Vector512<double> first, Vector512<double> interval, Clock* clock)
    {
        Vector512<double> step = Vector512.Create(clock->TimeStep);
        Vector512<double> slack = Vector512.Create(TimeGrid.Rounding * clock->TimeStep);
        Vector512<double> since = Vector512.Create(clock->StepTime) - first + slack;
        Vector512<double> repeated = since - (interval * Vector512.Floor(since / interval));
        Vector512<double> sinceLast = Vector512.ConditionalSelect(Vector512.GreaterThan(interval, Vector512<double>.Zero), repeated, since);
        return (magnitude / step) & Vector512.GreaterThanOrEqual(since, Vector512<double>.Zero) & Vector512.LessThan(sinceLast, step);
    }

    /// <summary>A graphical function, member by member.</summary>
    public static Vector512<double> Lookup(Vector512<double> x, CodeTables tables, int owner)
    {
        LookupTable table = tables.Lookups[owner]!;
        double* lanes = stackalloc double[LaneFunctions.Width];
        x.Store(lanes);
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            lanes[i] = table.At(lanes[i]);
        }

        return Vector512.Load(lanes);
    }

    /// <summary>One of several slots, each member's own; the members stand from <paramref name="first"/> among the <paramref name="width"/> in a slot.</summary>
    public static Vector512<double> Select(Vector512<double> position, double* values, int first, int width, CodeTables tables, int selection)
    {
        int[] slots = tables.Selections[selection];
        double* lanes = stackalloc double[LaneFunctions.Width];
        position.Store(lanes);
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            int place = Selection.PlaceOf(lanes[i], slots.Length);
            lanes[i] = place < 0 ? 0 : values[(slots[place] * width) + first + i];
        }

        return Vector512.Load(lanes);
    }

    /// <summary>A random draw, each member's own; <paramref name="first"/> is the first one's place among those of the clock.</summary>
    public static Vector512<double> Draw(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, int distribution, double seed, int stream, Clock* clock, int first)
    {
        double* lanes = stackalloc double[LaneFunctions.Width];
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            lanes[i] = DrawSource.Draw((RandomDistribution)distribution, seed, stream, clock, clock->FirstMember + first + i, a[i], b[i], c[i], d[i]);
        }

        return Vector512.Load(lanes);
    }

    private static Vector512<double> Patched(Vector512<double> power, ulong others, Vector512<double> a, Vector512<double> b)
    {
        double* lanes = stackalloc double[LaneFunctions.Width];
        power.Store(lanes);
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            if ((others & (1UL << i)) != 0)
            {
                lanes[i] = Math.Pow(a[i], b[i]);
            }
        }

        return Vector512.Load(lanes);
    }

    private static Vector512<double> Each(Vector512<double> x, delegate*<double, double> function)
    {
        double* lanes = stackalloc double[LaneFunctions.Width];
        x.Store(lanes);
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            lanes[i] = function(lanes[i]);
        }

        return Vector512.Load(lanes);
    }

    private static Vector512<double> Each(Vector512<double> x, Vector512<double> y, delegate*<double, double, double> function)
    {
        double* lanes = stackalloc double[LaneFunctions.Width];
        x.Store(lanes);
        for (int i = 0; i < LaneFunctions.Width; i++)
        {
            lanes[i] = function(lanes[i], y[i]);
        }

        return Vector512.Load(lanes);
    }
}

using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Indices = System.Runtime.Intrinsics.Vector512<long>;
using Numbers = System.Runtime.Intrinsics.Vector512<double>;

namespace Entente.Simulation.CodeGeneration;

/// <summary>The processor's operations that look functions up in registers; AVX-512 F and DQ.</summary>
internal static class LookupInstructions
{
    public static readonly MethodInfo Larger = ((Func<Numbers, Numbers, Numbers>)Avx512F.Max).Method;
    public static readonly MethodInfo Smaller = ((Func<Numbers, Numbers, Numbers>)Avx512F.Min).Method;
    public static readonly MethodInfo Truncate = ((Func<Numbers, Indices>)Avx512DQ.ConvertToVector512Int64WithTruncation).Method;
    public static readonly MethodInfo PickOfEight = ((Func<Numbers, Indices, Numbers>)Avx512F.PermuteVar8x64).Method;
    public static readonly MethodInfo PickOfSixteen = ((Func<Numbers, Indices, Numbers, Numbers>)Avx512F.PermuteVar8x64x2).Method;
    public static readonly MethodInfo Plus = typeof(Indices).GetMethod("op_Addition", [typeof(Indices), typeof(Indices)])!;
    public static readonly MethodInfo And = ((Func<Indices, Indices, Indices>)Vector512.BitwiseAnd).Method;
    public static readonly MethodInfo Choose = ((Func<Indices, Indices, Indices, Indices>)Vector512.ConditionalSelect).Method;

    private static readonly MethodInfo s_reached = ((Func<Numbers, Numbers, Numbers>)Vector512.GreaterThanOrEqual).Method;
    private static readonly MethodInfo s_asIndices = ((Func<Numbers, Indices>)Vector512.AsInt64).Method;
    private static readonly MethodInfo s_reduce = ((Func<Numbers, byte, Numbers>)Avx512DQ.Reduce).Method;

    // What rounding down leaves, without a flag for inexact results.
    private const byte Downward = 0b1001;

    /// <summary>Two values become a mask of where the first is at least the second.</summary>
    public static void EmitReached(VectorEmitter lanes)
    {
        lanes.Invoke(s_reached);
        lanes.Invoke(s_asIndices);
    }

    /// <summary>A value becomes what it has above the whole number below it.</summary>
    public static void EmitFraction(VectorEmitter lanes)
    {
        lanes.Immediate(Downward);
        lanes.Invoke(s_reduce);
    }
}

using System.Reflection;
using System.Runtime.Intrinsics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Binary = System.Func<System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>>;
using Create = System.Func<double, double, double, double, double, double, double, double, System.Runtime.Intrinsics.Vector512<double>>;
using Ternary = System.Func<System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>>;
using Unary = System.Func<System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<double>>;

namespace Entente.Simulation.CodeGeneration;

/// <summary>The methods that vector code calls: the processor's own operations where it has them, else <see cref="LaneMath"/>.</summary>
internal static class LaneFunctions
{
    /// <summary>Members to a vector.</summary>
    public const int Width = 8;

    public static readonly MethodInfo Broadcast = ((Func<double, Vector512<double>>)Vector512.Create).Method;
    public static readonly MethodInfo BroadcastWhole = ((Func<long, Vector512<long>>)Vector512.Create).Method;
    public static readonly MethodInfo Constant = ((Create)Vector512.Create).Method;
    public static readonly MethodInfo Negate = Operator("op_UnaryNegation", 1);
    public static readonly MethodInfo Complement = Operator("op_OnesComplement", 1);
    public static readonly MethodInfo Or = Operator("op_BitwiseOr", 2);
    public static readonly MethodInfo Choose = ((Ternary)Vector512.ConditionalSelect).Method;
    public static readonly MethodInfo Any = Own(nameof(LaneMath.Any));
    public static readonly MethodInfo Change = Own(nameof(LaneMath.Change));
    public static readonly MethodInfo WholePower = Own(nameof(LaneMath.WholePower));
    public static readonly MethodInfo Lookup = Own(nameof(LaneMath.Lookup));
    public static readonly MethodInfo Select = Own(nameof(LaneMath.Select));
    public static readonly MethodInfo Draw = Own(nameof(LaneMath.Draw));

    /// <summary>Arithmetic operators.</summary>
    public static readonly Dictionary<BinaryOperator, MethodInfo> Arithmetic = new()
    {
        [BinaryOperator.Add] = Operator("op_Addition", 2),
        [BinaryOperator.Subtract] = Operator("op_Subtraction", 2),
        [BinaryOperator.Multiply] = Operator("op_Multiply", 2),
        [BinaryOperator.Divide] = Operator("op_Division", 2),
        [BinaryOperator.Modulo] = Own(nameof(LaneMath.Modulo)),
        [BinaryOperator.Power] = Own(nameof(LaneMath.Power)),
    };

    /// <summary>Comparisons that a NaN makes false.</summary>
    public static readonly Dictionary<BinaryOperator, MethodInfo> Comparisons = new()
    {
        [BinaryOperator.Equal] = ((Binary)Vector512.Equals).Method,
        [BinaryOperator.Less] = ((Binary)Vector512.LessThan).Method,
        [BinaryOperator.LessOrEqual] = ((Binary)Vector512.LessThanOrEqual).Method,
        [BinaryOperator.Greater] = ((Binary)Vector512.GreaterThan).Method,
        [BinaryOperator.GreaterOrEqual] = ((Binary)Vector512.GreaterThanOrEqual).Method,
    };

    /// <summary>Functions of their arguments alone.</summary>
    public static readonly Dictionary<Builtin, MethodInfo> Builtins = new()
    {
        [Builtin.Abs] = ((Unary)Vector512.Abs).Method,
        [Builtin.ArcCos] = Own(nameof(LaneMath.ArcCos)),
        [Builtin.ArcSin] = Own(nameof(LaneMath.ArcSin)),
        [Builtin.ArcTan] = Own(nameof(LaneMath.ArcTan)),
        [Builtin.Cos] = Own(nameof(LaneMath.Cos)),
        [Builtin.Exp] = Own(nameof(LaneMath.Exp)),
        [Builtin.Floor] = ((Unary)Vector512.Floor).Method,
        [Builtin.Ln] = Own(nameof(LaneMath.Ln)),
        [Builtin.Log10] = Own(nameof(LaneMath.Log10)),
        [Builtin.Sin] = Own(nameof(LaneMath.Sin)),
        [Builtin.Sqrt] = ((Unary)Vector512.Sqrt).Method,
        [Builtin.Tan] = Own(nameof(LaneMath.Tan)),
        [Builtin.Max] = ((Binary)Vector512.Max).Method,
        [Builtin.Min] = ((Binary)Vector512.Min).Method,
        [Builtin.SafeDivide] = Own(nameof(LaneMath.SafeDivide)),
    };

    /// <summary>Functions whose last argument is the clock.</summary>
    public static readonly Dictionary<Builtin, MethodInfo> TimeFunctions = new()
    {
        [Builtin.Step] = Own(nameof(LaneMath.Step)),
        [Builtin.Ramp] = Own(nameof(LaneMath.Ramp)),
        [Builtin.Pulse] = Own(nameof(LaneMath.Pulse)),
    };

    // The operators are the processor's; Vector512's methods of the same meaning call them, and the runtime puts calls in their
    // place only up to a number that long methods exceed.
    private static MethodInfo Operator(string name, int operands) =>
        typeof(Vector512<double>).GetMethod(name, [.. Enumerable.Repeat(typeof(Vector512<double>), operands)])!;

    private static MethodInfo Own(string name) => typeof(LaneMath).GetMethod(name)!;
}

using System.Reflection;
using Entente.Language.Semantics;
using Entente.Simulation.Interpretation;
using Binary = System.Func<double, double, double>;
using Unary = System.Func<double, double>;

namespace Entente.Simulation.CodeGeneration;

/// <summary>The methods that scalar code calls: the same as the interpreter's.</summary>
internal static unsafe class ScalarFunctions
{
    public static readonly MethodInfo Power = ((Binary)Math.Pow).Method;
    public static readonly MethodInfo Modulo = ((Binary)Interpretation.Modulo.Of).Method;
    public static readonly MethodInfo Change = ((Func<double, double, double, double>)InputChange.Apply).Method;
    public static readonly MethodInfo Lookup = Own(nameof(LookupAt));
    public static readonly MethodInfo Select = Own(nameof(SelectAt));
    public static readonly MethodInfo Draw = Own(nameof(DrawFrom));

    /// <summary>Functions of their arguments alone.</summary>
    public static readonly Dictionary<Builtin, MethodInfo> Builtins = new()
    {
        [Builtin.Abs] = ((Unary)Math.Abs).Method,
        [Builtin.ArcCos] = ((Unary)Math.Acos).Method,
        [Builtin.ArcSin] = ((Unary)Math.Asin).Method,
        [Builtin.ArcTan] = ((Unary)Math.Atan).Method,
        [Builtin.Cos] = ((Unary)Math.Cos).Method,
        [Builtin.Exp] = ((Unary)Math.Exp).Method,
        [Builtin.Floor] = ((Unary)Math.Floor).Method,
        [Builtin.Ln] = ((Unary)Math.Log).Method,
        [Builtin.Log10] = ((Unary)Math.Log10).Method,
        [Builtin.Sin] = ((Unary)Math.Sin).Method,
        [Builtin.Sqrt] = ((Unary)Math.Sqrt).Method,
        [Builtin.Tan] = ((Unary)Math.Tan).Method,
        [Builtin.Max] = ((Binary)Math.Max).Method,
        [Builtin.Min] = ((Binary)Math.Min).Method,
        [Builtin.SafeDivide] = ((Func<double, double, double, double>)SafeDivide).Method,
    };

    /// <summary>Functions whose last argument is the clock.</summary>
    public static readonly Dictionary<Builtin, MethodInfo> TimeFunctions = new()
    {
        [Builtin.Step] = Own(nameof(Step)),
        [Builtin.Ramp] = Own(nameof(Ramp)),
        [Builtin.Pulse] = Own(nameof(Pulse)),
    };

    private static double SafeDivide(double dividend, double divisor, double otherwise) => divisor == 0 ? otherwise : dividend / divisor;

    private static double Step(double height, double start, Clock* clock) =>
        Interpretation.TimeFunctions.Step(clock->StepTime, clock->TimeStep, height, start);

    private static double Ramp(double slope, double start, Clock* clock) =>
        Interpretation.TimeFunctions.Ramp(clock->Time, slope, start);

    private static double Pulse(double magnitude, double first, double interval, Clock* clock) =>
        Interpretation.TimeFunctions.Pulse(clock->StepTime, clock->TimeStep, magnitude, first, interval);

    private static double LookupAt(double x, CodeTables tables, int owner) => tables.Lookups[owner]!.At(x);

    private static double SelectAt(double position, double* values, CodeTables tables, int selection)
    {
        int[] slots = tables.Selections[selection];
        int place = Selection.PlaceOf(position, slots.Length);
        return place < 0 ? 0 : values[slots[place]];
    }

    private static double DrawFrom(double a, double b, double c, double d, int distribution, double seed, int stream, Clock* clock) =>
        DrawSource.Draw((RandomDistribution)distribution, seed, stream, clock, clock->FirstMember, a, b, c, d);

    private static MethodInfo Own(string name) =>
        typeof(ScalarFunctions).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}

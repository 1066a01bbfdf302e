using System.Diagnostics.CodeAnalysis;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>
/// Every builtin by name. <c>LOOKUP(graph, x)</c> is not here: its first argument is a name, no value.
/// </summary>
internal static class BuiltinTable
{
    private const int Any = int.MaxValue;

    private static readonly BuiltinSignature[] s_all =
    [
        // Numbers of the run: written with or without parentheses.
        new PlainSignature(Builtin.Time, "TIME", 0, 0, "TIME"),
        new PlainSignature(Builtin.TimeStep, "DT", 0, 0, "DT"),
        new PlainSignature(Builtin.StartTime, "STARTTIME", 0, 0, "STARTTIME"),
        new PlainSignature(Builtin.StopTime, "STOPTIME", 0, 0, "STOPTIME"),
        new PlainSignature(Builtin.Pi, "PI", 0, 0, "PI"),
        new PlainSignature(Builtin.Infinity, "INF", 0, 0, "INF"),

        // Mathematics.
        new PlainSignature(Builtin.Abs, "ABS", 1, 1, "ABS(x)"),
        new PlainSignature(Builtin.ArcCos, "ARCCOS", 1, 1, "ARCCOS(x)"),
        new PlainSignature(Builtin.ArcSin, "ARCSIN", 1, 1, "ARCSIN(x)"),
        new PlainSignature(Builtin.ArcTan, "ARCTAN", 1, 1, "ARCTAN(x)"),
        new PlainSignature(Builtin.Cos, "COS", 1, 1, "COS(x)"),
        new PlainSignature(Builtin.Exp, "EXP", 1, 1, "EXP(x)"),
        new PlainSignature(Builtin.Floor, "INT", 1, 1, "INT(x)"),
        new PlainSignature(Builtin.Ln, "LN", 1, 1, "LN(x)"),
        new PlainSignature(Builtin.Log10, "LOG10", 1, 1, "LOG10(x)"),
        new PlainSignature(Builtin.Max, "MAX", 2, Any, "MAX(a, b)"),
        new PlainSignature(Builtin.Min, "MIN", 2, Any, "MIN(a, b)"),
        new PlainSignature(Builtin.SafeDivide, "SAFEDIV", 2, 3, "SAFEDIV(a, b) or SAFEDIV(a, b, value where b is 0)"),
        new PlainSignature(Builtin.Sin, "SIN", 1, 1, "SIN(x)"),
        new PlainSignature(Builtin.Sqrt, "SQRT", 1, 1, "SQRT(x)"),
        new PlainSignature(Builtin.Tan, "TAN", 1, 1, "TAN(x)"),

        // Test inputs; an interval of 0 is a single pulse.
        new PlainSignature(Builtin.Pulse, "PULSE", 2, 3, "PULSE(magnitude, first) or PULSE(magnitude, first, interval)"),
        new PlainSignature(Builtin.Ramp, "RAMP", 2, 2, "RAMP(slope, start)"),
        new PlainSignature(Builtin.Step, "STEP", 2, 2, "STEP(height, start)"),

        new PlainSignature(Builtin.Init, "INIT", 1, 1, "INIT(x)"),

        // With memory.
        new MemorySignature(MemoryBuiltin.Smooth1, "SMTH1", 2, 3, "SMTH1(input, averaging time) or SMTH1(input, averaging time, initial)"),
        new MemorySignature(MemoryBuiltin.Smooth3, "SMTH3", 2, 3, "SMTH3(input, averaging time) or SMTH3(input, averaging time, initial)"),
        new MemorySignature(MemoryBuiltin.Delay1, "DELAY1", 2, 3, "DELAY1(input, delay time) or DELAY1(input, delay time, initial)"),
        new MemorySignature(MemoryBuiltin.Delay3, "DELAY3", 2, 3, "DELAY3(input, delay time) or DELAY3(input, delay time, initial)"),
        new MemorySignature(MemoryBuiltin.Trend, "TREND", 2, 3, "TREND(input, averaging time) or TREND(input, averaging time, initial trend)"),
        new MemorySignature(MemoryBuiltin.SmoothN, "SMTHN", 3, 4, "SMTHN(input, averaging time, order) or SMTHN(input, averaging time, order, initial)"),
        new MemorySignature(MemoryBuiltin.DelayN, "DELAYN", 3, 4, "DELAYN(input, delay time, order) or DELAYN(input, delay time, order, initial)"),
        new MemorySignature(MemoryBuiltin.Delay, "DELAY", 2, 3, "DELAY(input, delay time) or DELAY(input, delay time, initial)"),
        new MemorySignature(MemoryBuiltin.Forecast, "FORCST", 3, 4, "FORCST(input, averaging time, horizon) or FORCST(input, averaging time, horizon, initial trend)"),
        new MemorySignature(MemoryBuiltin.Previous, "PREVIOUS", 2, 2, "PREVIOUS(input, initial)"),
        new MemorySignature(MemoryBuiltin.SampleIf, "SAMPLE_IF_TRUE", 3, 3, "SAMPLE_IF_TRUE(condition, input, initial)"),

        // Random draws; the seed is a number.
        new RandomSignature(RandomDistribution.Uniform, "RANDOM", 2, 3, "RANDOM(min, max) or RANDOM(min, max, seed)"),
        new RandomSignature(RandomDistribution.Uniform, "UNIFORM", 2, 3, "UNIFORM(min, max) or UNIFORM(min, max, seed)"),
        new RandomSignature(RandomDistribution.Normal, "NORMAL", 2, 5, "NORMAL(mean, deviation), NORMAL(mean, deviation, seed) or NORMAL(mean, deviation, seed, min, max)"),
        new RandomSignature(RandomDistribution.LogNormal, "LOGNORMAL", 2, 3, "LOGNORMAL(mean, deviation) or LOGNORMAL(mean, deviation, seed)"),
        new RandomSignature(RandomDistribution.Exponential, "EXPRND", 1, 2, "EXPRND(mean) or EXPRND(mean, seed)"),
        new RandomSignature(RandomDistribution.Poisson, "POISSON", 1, 2, "POISSON(mean) or POISSON(mean, seed)"),

        // Not the standard's, but in most models that Stella writes.
        .. DerivedBuiltins.All,
    ];

    private static readonly Dictionary<string, BuiltinSignature> s_byName = s_all.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    // Of the standard, but of later work: told apart from a name that nobody knows.
    private static readonly HashSet<string> s_later = new(StringComparer.OrdinalIgnoreCase)
    {
        "LOOKUPXY", "LOOKUPAREA", "LOOKUPINV", "NPV", "CGROWTH", "IRR", "COUNTER", "HISTORY", "ENDVAL", "INTERPOLATE", "ALLOCATE",
        "ARRAYIDX", "BINOMIAL", "GAMMA", "GEOMETRIC", "LOGISTIC", "MONTECARLO", "NEGBINOMIAL", "PARETO", "TRIANGULAR", "WEIBULL", "BETA",
        "FINDMARKETPRICE", "INVERTMATRIX", "LINKEDSTOCK", "QELEM", "CTMAX", "CTMEAN", "CTMIN", "CTSTDDEV", "CTFLOW", "CYCLETIME", "THROUGHPUT",
    };

    /// <summary>All builtins, in the order of the table.</summary>
    public static IReadOnlyList<BuiltinSignature> All => s_all;

    /// <summary>The builtin of that name, in any case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out BuiltinSignature? signature) => s_byName.TryGetValue(name, out signature);

    /// <summary>Whether the name stands for a value without any argument, such as TIME.</summary>
    public static bool IsConstantName(string name) => TryFind(name, out BuiltinSignature? found) && found.MaxArguments == 0;

    /// <summary>Whether the name is one of the standard's that this version does not have.</summary>
    public static bool IsLater(string name) => s_later.Contains(name);
}

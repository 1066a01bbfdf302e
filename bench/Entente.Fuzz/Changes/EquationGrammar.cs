using System.Globalization;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>Grows equations by the grammar of a dialect: most are right but for what their names and numbers of arguments mean.</summary>
/// <param name="dialect">Whose grammar.</param>
/// <param name="names">Names that the file has.</param>
/// <param name="random">What to draw from.</param>
internal sealed class EquationGrammar(Dialect dialect, IReadOnlyList<string> names, Random random)
{
    private static readonly string[] s_xmileOperators = [" + ", " - ", " * ", " / ", " ^ ", " MOD ", " = ", " <> ", " < ", " >= ", " AND ", " OR ", "//"];
    private static readonly string[] s_vensimOperators = [" + ", " - ", " * ", " / ", " ^ ", " = ", " <> ", " < ", " >= ", " :AND: ", " :OR: "];

    private static readonly string[] s_xmileFunctions =
    [
        "ABS", "EXP", "LN", "SQRT", "SIN", "INT", "MIN", "MAX", "SAFEDIV", "STEP", "PULSE", "RAMP", "DELAY", "DELAY1", "DELAY3", "DELAYN", "SMTH1", "SMTH3", "SMTHN", "TREND", "FORCST", "INIT", "PREVIOUS",
        "HISTORY", "LOOKUP", "RANDOM", "NORMAL", "POISSON", "EXPRND", "LOGNORMAL", "SUM", "MEAN", "SIZE", "STDDEV", "RANK", "SOONER",
    ];

    private static readonly string[] s_vensimFunctions =
    [
        "ABS", "EXP", "LN", "LOG", "SQRT", "INTEGER", "QUANTUM", "MODULO", "POWER", "ZIDZ", "XIDZ", "IF THEN ELSE", "STEP", "PULSE", "PULSE TRAIN", "RAMP", "DELAY1", "DELAY1I", "DELAY3", "DELAY N", "DELAY FIXED",
        "SMOOTH", "SMOOTHI", "SMOOTH3", "SMOOTH N", "TREND", "FORECAST", "INITIAL", "ACTIVE INITIAL", "SAMPLE IF TRUE", "INTEG", "WITH LOOKUP", "RANDOM UNIFORM", "RANDOM NORMAL", "SUM", "PROD", "VMIN",
        "VMAX", "ELMCOUNT", "GET XLS DATA", "VECTOR SELECT", "ALLOCATE AVAILABLE", "SHIFT IF TRUE",
    ];

    private static readonly string[] s_numbers = ["0", "1", "2", "0.5", "1e-3", "1e300", "-1", "3", "100", "1e9"];

    /// <summary>An equation whose tree is at most so deep.</summary>
    public string Grow(int depth) => random.Next(depth > 0 ? 10 : 3) switch
    {
        0 => random.Pick(s_numbers),
        1 or 2 => Name() + Subscripts(),
        3 => $"({Grow(depth - 1)})",
        4 => $"-{Grow(depth - 1)}",
        5 or 6 => Grow(depth - 1) + random.Pick(dialect == Dialect.Xmile ? s_xmileOperators : s_vensimOperators) + Grow(depth - 1),
        7 when dialect == Dialect.Xmile => $"(IF {Grow(depth - 1)} THEN {Grow(depth - 1)} ELSE {Grow(depth - 1)})",
        8 => $"{Name()}({Grow(depth - 1)})",
        _ => Call(depth),
    };

    private string Call(int depth)
    {
        string function = random.Pick(dialect == Dialect.Xmile ? s_xmileFunctions : s_vensimFunctions);
        int arguments = random.Next(8) == 0 ? random.Next(6) : random.Next(1, 4);
        return $"{function}({string.Join(", ", Enumerable.Range(0, arguments).Select(_ => Grow(depth - 1)))})";
    }

    private string Name() => random.Next(12) == 0
        ? random.Pick(["TIME", "DT", "STARTTIME", "STOPTIME", "PI", "INF", "SELF", "Time", "TIME STEP", "FINAL TIME"])
        : dialect == Dialect.Xmile ? $"\"{random.Pick(names)}\"" : random.Pick(names);

    private string Subscripts() => random.Next(4) != 0 ? "" : $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Subscript()))}]{(random.Next(8) == 0 ? "'" : "")}";

    private string Subscript() => random.Next(6) switch
    {
        0 => "*",
        1 => random.Next(12).ToString(CultureInfo.InvariantCulture),
        2 when dialect == Dialect.Vensim => random.Pick(names) + "!",
        3 => $"@{random.Next(5)}",
        4 => $"{random.Next(4)}:{random.Next(9)}",
        5 => Grow(1),
        _ => Name(),
    };
}

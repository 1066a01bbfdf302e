using System.Diagnostics.CodeAnalysis;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Vensim's functions that are written otherwise in XMILE. Those of the same name and meaning (<c>MAX</c>, <c>STEP</c>, …)
/// are not here; those that XMILE has none for are macros of <see cref="VensimMacros"/>.
/// </summary>
internal static class VensimFunctionTable
{
    private static readonly VensimFunction[] s_all =
    [
        new("IF THEN ELSE", 3, 3, "IF THEN ELSE(condition, then, else)", c => new ConditionalExpression(c[0], c[1], c[2], c.Span)),
        new("GAME", 1, 1, "GAME(x)", c => c[0]),
        new("INITIAL", 1, 1, "INITIAL(x)", c => c.To("INIT", c[0])),
        new("REINITIAL", 1, 1, "REINITIAL(x)", c => c.To("INIT", c[0])),
        new("POWER", 2, 2, "POWER(base, exponent)", c => new BinaryExpression(BinaryOperator.Power, c[0], c[1], c.Span)),
        new("RAMP", 2, 3, "RAMP(slope, start, end)", c => c.Arguments.Length == 2 ? c.To("RAMP", c[0], c[1]) : c.To(VensimMacros.Ramp, c.Arguments)),

        new("SMOOTH", 2, 2, "SMOOTH(input, time)", c => c.To("SMTH1", c.Arguments)),
        new("SMOOTHI", 3, 3, "SMOOTHI(input, time, initial)", c => c.To("SMTH1", c.Arguments)),
        new("SMOOTH3", 2, 2, "SMOOTH3(input, time)", c => c.To("SMTH3", c.Arguments)),
        new("SMOOTH3I", 3, 3, "SMOOTH3I(input, time, initial)", c => c.To("SMTH3", c.Arguments)),
        new("SMOOTH N", 4, 4, "SMOOTH N(input, time, initial, order)", c => c.To("SMTHN", c[0], c[1], c[3], c[2])),
        new("DELAY1I", 3, 3, "DELAY1I(input, time, initial)", c => c.To("DELAY1", c.Arguments)),
        new("DELAY3I", 3, 3, "DELAY3I(input, time, initial)", c => c.To("DELAY3", c.Arguments)),
        new("DELAY N", 4, 4, "DELAY N(input, time, initial, order)", c => c.To("DELAYN", c[0], c[1], c[3], c[2])),
        new("DELAY FIXED", 3, 3, "DELAY FIXED(input, time, initial)", c => c.To("DELAY", c.Arguments)),

        new("PROD", 1, 1, "PROD(x[dimension!])", c => c.To("PROD", c.Arguments)),
        new("VMIN", 1, 1, "VMIN(x[dimension!])", c => c.To("MIN", c.Arguments)),
        new("VMAX", 1, 1, "VMAX(x[dimension!])", c => c.To("MAX", c.Arguments)),

        new("RANDOM 0 1", 0, 0, "RANDOM 0 1()", c => c.To("UNIFORM", c.Number(0), c.Number(1))),
        new("RANDOM UNIFORM", 3, 3, "RANDOM UNIFORM(min, max, seed)", c => c.To("UNIFORM", c.Arguments)),
        new("RANDOM NORMAL", 5, 5, "RANDOM NORMAL(min, max, mean, deviation, seed)", c => c.To("NORMAL", c[2], c[3], c[4], c[0], c[1])),
        new("RANDOM EXPONENTIAL", 5, 5, "RANDOM EXPONENTIAL(min, max, shift, stretch, seed)", c => Between(c, Shifted(c.To("EXPRND", c.Number(1), c[4]), c[2], c[3]))),
        new("RANDOM POISSON", 6, 6, "RANDOM POISSON(min, max, mean, shift, stretch, seed)", c => Between(c, Shifted(c.To("POISSON", c[2], c[5]), c[3], c[4]))),

        new("RANDOM TRIANGULAR", 6, 6, "RANDOM TRIANGULAR(min, max, start, peak, stop, seed)", c => c.To(VensimMacros.RandomTriangular, Chance(c, c[5]), c[0], c[1], c[2], c[3], c[4])),
        new("RANDOM WEIBULL", 6, 6, "RANDOM WEIBULL(min, max, shape, shift, stretch, seed)", c => c.To(VensimMacros.RandomWeibull, Chance(c, c[5]), c[0], c[1], c[2], c[3], c[4])),

        FromMacro(VensimMacros.Integer, "INTEGER", 1, "INTEGER(x)"),
        FromMacro(VensimMacros.Quantum, "QUANTUM", 2, "QUANTUM(x, quantum)"),
        FromMacro(VensimMacros.Modulo, "MODULO", 2, "MODULO(x, y)"),
        FromMacro(VensimMacros.Log, "LOG", 2, "LOG(x, base)"),
        FromMacro(VensimMacros.Zidz, "ZIDZ", 2, "ZIDZ(a, b)"),
        FromMacro(VensimMacros.Xidz, "XIDZ", 3, "XIDZ(a, b, x)"),
        FromMacro(VensimMacros.Sinh, "SINH", 1, "SINH(x)"),
        FromMacro(VensimMacros.Cosh, "COSH", 1, "COSH(x)"),
        FromMacro(VensimMacros.Tanh, "TANH", 1, "TANH(x)"),
        FromMacro(VensimMacros.GammaLn, "GAMMA LN", 1, "GAMMA LN(x)"),
        FromMacro(VensimMacros.Pulse, "PULSE", 2, "PULSE(start, duration)"),
        FromMacro(VensimMacros.PulseTrain, "PULSE TRAIN", 4, "PULSE TRAIN(start, duration, interval, end)"),
        FromMacro(VensimMacros.SampleIfTrue, "SAMPLE IF TRUE", 3, "SAMPLE IF TRUE(condition, input, initial)"),
        FromMacro(VensimMacros.Trend, "TREND", 3, "TREND(input, time, initial)"),
        FromMacro(VensimMacros.Forecast, "FORECAST", 3, "FORECAST(input, time, horizon)"),
    ];

    private static readonly Dictionary<string, VensimFunction> s_byName = s_all.ToDictionary(f => CanonicalName.Of(f.Name), StringComparer.Ordinal);

    // Their meaning lies outside the model (files, other runs) or in an allocation or sorting of whole arrays.
    private static readonly string[] s_refusedFamilies = ["get_xls_", "get_direct_", "get_data_", "get_123_", "get_vdf_", "get_odbc_"];

    private static readonly HashSet<string> s_refused = new(StringComparer.Ordinal)
    {
        "get_time_value", "allocate_available", "allocate_by_priority", "find_market_price", "demand_at_price", "supply_at_price", "invert_matrix",
        "vector_elm_map", "vector_lookup", "vector_rank", "vector_reorder", "vector_select", "vector_sort_order",
        "delay_conveyor", "delay_batch", "delay_material", "delay_information", "delay_profile", "depreciate_straightline", "depreciate_bytable", "npv", "internal_rate_of_return",
        "lookup_area", "lookup_slope", "queue_fifo", "queue_age", "shift_if_true", "simultaneous",
        "random_beta", "random_binomial", "random_gamma", "random_lookup", "random_negative_binomial", "random_pink_noise",
        "message", "elapsed_time", "dynamic_array", "call_external", "rc_step", "rc_step_check",
    };

    /// <summary>The function of that canonical name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out VensimFunction? function) => s_byName.TryGetValue(name, out function);

    /// <summary>Whether the canonical name is a function of Vensim's that is not computed.</summary>
    public static bool IsRefused(string name) =>
        s_refused.Contains(name) || s_refusedFamilies.Any(f => name.StartsWith(f, StringComparison.Ordinal));

    private static VensimFunction FromMacro(string macro, string name, int count, string usage) => new(name, count, count, usage, c => c.To(macro, c.Arguments));

    private static CallExpression Chance(VensimCall call, Expression seed) => call.To("UNIFORM", call.Number(0), call.Number(1), seed);

    private static BinaryExpression Shifted(Expression draw, Expression shift, Expression stretch) =>
        new(BinaryOperator.Add, shift, new BinaryExpression(BinaryOperator.Multiply, draw, stretch, draw.Span), draw.Span);

    private static CallExpression Between(VensimCall call, Expression draw) => call.To("MIN", call[1], call.To("MAX", call[0], draw));
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Functions of Vensim that XMILE has none for, as macros in XMILE's own words; a model declares those that it calls, so
/// that it says the same once it is written as XMILE. Meanings: Vensim's reference manual.
/// </summary>
internal static class VensimMacros
{
    public const string Integer = "vensim_integer";
    public const string Quantum = "vensim_quantum";
    public const string Modulo = "vensim_modulo";
    public const string Log = "vensim_log";
    public const string Zidz = "vensim_zidz";
    public const string Xidz = "vensim_xidz";
    public const string Sinh = "vensim_sinh";
    public const string Cosh = "vensim_cosh";
    public const string Tanh = "vensim_tanh";
    public const string GammaLn = "vensim_gamma_ln";
    public const string Pulse = "vensim_pulse";
    public const string PulseTrain = "vensim_pulse_train";
    public const string Ramp = "vensim_ramp";
    public const string SampleIfTrue = "vensim_sample_if_true";
    public const string Trend = "vensim_trend";
    public const string Forecast = "vensim_forecast";
    public const string RandomTriangular = "vensim_random_triangular";
    public const string RandomWeibull = "vensim_random_weibull";

    // Rounding toward 0; a remainder has the sign of what is divided. Half a step is added to the time so that rounding
    // of times does not decide whether a pulse is on. A divisor below 1e-6 counts as 0.
    private static readonly Dictionary<string, Body> s_bodies = new(StringComparer.Ordinal)
    {
        [Integer] = new(["x"], "IF x < 0 THEN -INT(-x) ELSE INT(x)"),
        [Quantum] = new(["x", "quantum"], "IF quantum <= 0 THEN x ELSE IF x < 0 THEN -quantum * INT(-x / quantum) ELSE quantum * INT(x / quantum)"),
        [Modulo] = new(["x", "y"], "IF x < 0 THEN -((-x) MOD ABS(y)) ELSE x MOD ABS(y)"),
        [Log] = new(["x", "base"], "LN(x) / LN(base)"),
        [Zidz] = new(["a", "b"], "IF ABS(b) < 1e-6 THEN 0 ELSE a / b"),
        [Xidz] = new(["a", "b", "x"], "IF ABS(b) < 1e-6 THEN x ELSE a / b"),
        [Sinh] = new(["x"], "(EXP(x) - EXP(-x)) / 2"),
        [Cosh] = new(["x"], "(EXP(x) + EXP(-x)) / 2"),
        [Tanh] = new(["x"], "(IF x < 0 THEN -1 ELSE 1) * (1 - EXP(-2 * ABS(x))) / (1 + EXP(-2 * ABS(x)))"),
        [Pulse] = new(["start", "duration"], "IF TIME + DT/2 > start AND TIME + DT/2 < start + MAX(duration, DT) THEN 1 ELSE 0"),
        [PulseTrain] = new(
            ["start", "duration", "interval", "end"],
            "IF TIME + DT/2 > start AND TIME + DT/2 < end AND (TIME + DT/2 - start) MOD interval < MAX(duration, DT) THEN 1 ELSE 0"),
        [Ramp] = new(["slope", "start", "end"], "IF TIME > start THEN slope * (MIN(TIME, end) - start) ELSE 0"),
        [SampleIfTrue] = new(["condition", "input", "initial"], "sample", ("sample", "IF condition THEN input ELSE PREVIOUS(sample, initial)")),
        [Trend] = new(
            ["input", "duration", "initial"],
            "IF ABS(average) < 1e-6 THEN 0 ELSE (input - average) / (duration * ABS(average))",
            ("average", "SMTH1(input, duration, input / (1 + initial * duration))")),
        [Forecast] = new(
            ["input", "duration", "horizon"],
            "input * (1 + (IF ABS(average) < 1e-6 THEN 0 ELSE (input - average) / (duration * average)) * horizon)",
            ("average", "SMTH1(input, duration)")),

        // The quantile at an even chance, held at the limits.
        [RandomTriangular] = new(
            ["chance", "least", "greatest", "start", "peak", "stop"],
            "MIN(greatest, MAX(least, IF chance * (stop - start) < peak - start THEN rising ELSE falling))",
            ("rising", "start + SQRT(chance * (stop - start) * (peak - start))"),
            ("falling", "stop - SQRT((1 - chance) * (stop - start) * (stop - peak))")),
        [RandomWeibull] = new(
            ["chance", "least", "greatest", "shape", "shift", "stretch"],
            "MIN(greatest, MAX(least, shift + stretch * (-LN(1 - chance)) ^ (1 / shape)))"),

        // Lanczos's approximation (g = 7, nine terms), good to fifteen digits; below one half by reflection.
        [GammaLn] = new(
            ["x"],
            "IF x < 0.5 THEN LN(PI / SIN(PI * x)) - main ELSE main",
            ("z", "IF x < 0.5 THEN -x ELSE x - 1"),
            ("main", "0.9189385332046727 + (z + 0.5) * LN(z + 7.5) - (z + 7.5) + LN(terms)"),
            ("terms", "0.99999999999980993 + 676.5203681218851/(z + 1) - 1259.1392167224028/(z + 2) + 771.32342877765313/(z + 3)"
                + " - 176.61502916214059/(z + 4) + 12.507343278686905/(z + 5) - 0.13857109526572012/(z + 6)"
                + " + 9.9843695780195716e-6/(z + 7) + 1.5056327351493116e-7/(z + 8)")),
    };

    /// <summary>Whether the name is one of these.</summary>
    public static bool Contains(string name) => s_bodies.ContainsKey(name);

    /// <summary>The macro's declaration. Nobody wrote it, so its places are that of its first call.</summary>
    public static MacroDeclaration Declare(string name, TextSpan call)
    {
        Body body = s_bodies[name];
        return new MacroDeclaration(
            new NameReference(name, call),
            [.. body.Parameters.Select(p => new MacroParameter(new NameReference(p, call), null))],
            At(body.Result, call),
            [.. body.Locals.Select(l => new VariableDeclaration
            {
                Name = new NameReference(l.Name, call),
                Kind = VariableKind.Auxiliary,
                Equation = At(l.Equation, call),
                IsHidden = true,
            })]);
    }

    private static EquationDeclaration At(string text, TextSpan place) =>
        new(new MappedText(text, [.. Enumerable.Repeat(place, text.Length)], place));

    private sealed record Body(ImmutableArray<string> Parameters, string Result, params ImmutableArray<(string Name, string Equation)> Locals);
}

using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>Equations in C, on registers of eight members; + - * / are gcc's own on such registers.</summary>
internal sealed class CTermText : TermText
{
    protected override string Number(double value) => $"K({Digits(value)})";

    protected override string Extremum(bool isLarger, string first, string second) => $"{(isLarger ? "larger" : "smaller")}({first}, {second})";

    protected override string Conditional(string left, string right, string then, string otherwise) =>
        $"if_greater({left}, {right}, {then}, {otherwise})";

    protected override string Exponential(string argument) => $"_ZGVeN8v_exp({argument})";

    protected override string Logarithm(string argument) => $"_ZGVeN8v_log({argument})";

    protected override string Power(string @base, string exponent) => $"_ZGVeN8vv_pow({@base}, {exponent})";

    protected override string Step(StepTerm step) => $"step_input(start + step * dt, dt, {Digits(step.Height)}, {Digits(step.Start)})";
}

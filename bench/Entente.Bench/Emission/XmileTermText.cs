using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>Equations in XMILE's own language.</summary>
internal sealed class XmileTermText : TermText
{
    protected override string Number(double value) => value < 0 ? $"({Digits(value)})" : Digits(value);

    protected override string Extremum(bool isLarger, string first, string second) => $"{(isLarger ? "MAX" : "MIN")}({first}, {second})";

    protected override string Conditional(string left, string right, string then, string otherwise) =>
        $"IF {left} &gt; {right} THEN {then} ELSE {otherwise}";

    protected override string Exponential(string argument) => $"EXP({argument})";

    protected override string Logarithm(string argument) => $"LN({argument})";

    protected override string Power(string @base, string exponent) => $"({@base})^{exponent}";

    protected override string Step(StepTerm step) => $"STEP({Digits(step.Height)}, {Digits(step.Start)})";
}

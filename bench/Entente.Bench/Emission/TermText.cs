using System.Globalization;
using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>Writes equations as text; what differs between languages is left to each.</summary>
internal abstract class TermText
{
    /// <summary>The text of an equation.</summary>
    public string Of(Term term) => term switch
    {
        NumberTerm number => Number(number.Value),
        VariableTerm variable => variable.Variable.Name,
        ArithmeticTerm arithmetic => OfArithmetic(arithmetic),
        ExtremumTerm extremum => Extremum(extremum.IsLarger, Of(extremum.First), Of(extremum.Second)),
        ConditionalTerm choice => Conditional(Of(choice.Left), Of(choice.Right), Of(choice.Then), Of(choice.Else)),
        ExponentialTerm exponential => Exponential(Of(exponential.Argument)),
        LogarithmTerm logarithm => Logarithm(Of(logarithm.Argument)),
        PowerTerm power => Power(Of(power.Base), Of(power.Exponent)),
        StepTerm step => Step(step),
        _ => throw new ArgumentException($"No such term: {term.GetType().Name}.", nameof(term)),
    };

    /// <summary>The shortest text that reads back as the same number.</summary>
    protected static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    protected abstract string Number(double value);

    protected abstract string Extremum(bool isLarger, string first, string second);

    protected abstract string Conditional(string left, string right, string then, string otherwise);

    protected abstract string Exponential(string argument);

    protected abstract string Logarithm(string argument);

    protected abstract string Power(string @base, string exponent);

    protected abstract string Step(StepTerm step);

    private string OfArithmetic(ArithmeticTerm term)
    {
        (string sign, bool bindsTightly) = term.Operator switch
        {
            ArithmeticOperator.Add => ("+", false),
            ArithmeticOperator.Subtract => ("-", false),
            ArithmeticOperator.Multiply => ("*", true),
            _ => ("/", true),
        };

        bool leftNeedsParentheses = bindsTightly && IsSum(term.Left);
        bool rightNeedsParentheses = bindsTightly ? term.Right is ArithmeticTerm : IsSum(term.Right);
        return $"{Within(leftNeedsParentheses, term.Left)} {sign} {Within(rightNeedsParentheses, term.Right)}";
    }

    private static bool IsSum(Term term) =>
        term is ArithmeticTerm { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } or StepTerm;

    private string Within(bool parentheses, Term term) => parentheses ? $"({Of(term)})" : Of(term);
}

using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Cases.Problems.Equations;

/// <summary>A weighted sum of terms and a constant.</summary>
/// <param name="Coefficients">One a term.</param>
/// <param name="Constant">The value where all terms are 0.</param>
internal sealed record LinearForm(ImmutableArray<double> Coefficients, double Constant)
{
    private bool IsConstant => Coefficients.All(c => c == 0);

    /// <summary>The form of an equation, or <see langword="null"/> where it is not written as one.</summary>
    /// <param name="expression">The equation.</param>
    /// <param name="terms">Canonical names of the terms.</param>
    public static LinearForm? Of(Expression expression, ImmutableArray<string> terms) => expression switch
    {
        NumberExpression number => new LinearForm([.. terms.Select(_ => 0.0)], number.Value),
        NameExpression { Subscripts.IsEmpty: true } name when terms.IndexOf(CanonicalName.Of(name.Name)) is >= 0 and var place =>
            new LinearForm([.. terms.Select((_, i) => i == place ? 1.0 : 0.0)], 0),
        UnaryExpression { Operator: UnaryOperator.Plus } unary => Of(unary.Operand, terms),
        UnaryExpression { Operator: UnaryOperator.Minus } unary => Of(unary.Operand, terms)?.Times(-1),
        BinaryExpression binary when Of(binary.Left, terms) is { } left && Of(binary.Right, terms) is { } right => Combine(binary.Operator, left, right),
        _ => null,
    };

    /// <summary>The difference of two forms.</summary>
    public LinearForm Minus(LinearForm other) =>
        new([.. Coefficients.Zip(other.Coefficients, (a, b) => a - b)], Constant - other.Constant);

    private LinearForm Times(double factor) => new([.. Coefficients.Select(c => c * factor)], Constant * factor);

    private static LinearForm? Combine(BinaryOperator operation, LinearForm left, LinearForm right) => operation switch
    {
        BinaryOperator.Add => left.Minus(right.Times(-1)),
        BinaryOperator.Subtract => left.Minus(right),
        BinaryOperator.Multiply when left.IsConstant => right.Times(left.Constant),
        BinaryOperator.Multiply when right.IsConstant => left.Times(right.Constant),
        BinaryOperator.Divide when right.IsConstant && right.Constant != 0 => left.Times(1 / right.Constant),
        _ => null,
    };
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>Functions written out as others when they are bound.</summary>
internal static class DerivedBuiltins
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<DerivedSignature> All { get; } =
    [
        new("SINH", 1, "SINH(x)", (x, span) => Half(Exp(x[0], span), BinaryOperator.Subtract, Exp(Negative(x[0], span), span), span)),
        new("COSH", 1, "COSH(x)", (x, span) => Half(Exp(x[0], span), BinaryOperator.Add, Exp(Negative(x[0], span), span), span)),
        new("TANH", 1, "TANH(x)", (x, span) => HyperbolicTangent(x[0], span)),
        new("ROUND", 1, "ROUND(x)", (x, span) => Floor(Binary(x[0], BinaryOperator.Add, Number(0.5, span), span), span)),
        new("PERCENT", 1, "PERCENT(x)", (x, span) => Binary(x[0], BinaryOperator.Multiply, Number(100, span), span)),
        new("SIGN", 1, "SIGN(x)", (x, span) => Binary(
            Binary(x[0], BinaryOperator.Greater, Number(0, span), span),
            BinaryOperator.Subtract,
            Binary(x[0], BinaryOperator.Less, Number(0, span), span),
            span)),
    ];

    private static BoundNumber Number(double value, TextSpan span) => new(value, span);

    private static BoundCall Exp(BoundExpression x, TextSpan span) => new(Builtin.Exp, [x], span);

    private static BoundCall Floor(BoundExpression x, TextSpan span) => new(Builtin.Floor, [x], span);

    private static BoundUnary Negative(BoundExpression x, TextSpan span) => new(UnaryOperator.Minus, x, span);

    private static BoundBinary Binary(BoundExpression left, BinaryOperator operation, BoundExpression right, TextSpan span) =>
        new(operation, left, right, span);

    private static BoundBinary Half(BoundExpression left, BinaryOperator operation, BoundExpression right, TextSpan span) =>
        Binary(Binary(left, operation, right, span), BinaryOperator.Divide, Number(2, span), span);

    // 1 - 2/(e^2x + 1), which stays in bounds however large x is.
    private static BoundBinary HyperbolicTangent(BoundExpression x, TextSpan span)
    {
        BoundCall power = Exp(Binary(Number(2, span), BinaryOperator.Multiply, x, span), span);
        BoundBinary part = Binary(Number(2, span), BinaryOperator.Divide, Binary(power, BinaryOperator.Add, Number(1, span), span), span);
        return Binary(Number(1, span), BinaryOperator.Subtract, part, span);
    }
}

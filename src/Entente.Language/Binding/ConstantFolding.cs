using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>The value of expressions that hold nothing but numbers.</summary>
internal static class ConstantFolding
{
    /// <summary>The value, or <see langword="null"/> where it has to be computed in a run.</summary>
    public static double? ValueOf(BoundExpression expression) => expression switch
    {
        BoundNumber number => number.Value,
        BoundUnary { Operator: UnaryOperator.Plus } plus => ValueOf(plus.Operand),
        BoundUnary { Operator: UnaryOperator.Minus } minus => -ValueOf(minus.Operand),
        BoundBinary { Operator: BinaryOperator.Add } sum => ValueOf(sum.Left) + ValueOf(sum.Right),
        BoundBinary { Operator: BinaryOperator.Subtract } difference => ValueOf(difference.Left) - ValueOf(difference.Right),
        BoundBinary { Operator: BinaryOperator.Multiply } product => ValueOf(product.Left) * ValueOf(product.Right),
        BoundBinary { Operator: BinaryOperator.Divide } quotient => ValueOf(quotient.Left) / ValueOf(quotient.Right),
        _ => null,
    };
}

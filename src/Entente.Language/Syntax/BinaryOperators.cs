using System.Diagnostics.CodeAnalysis;

namespace Entente.Language.Syntax;

/// <summary>
/// How tightly operators bind (XMILE 3.3.1), loosest first: OR, AND, equality, order, sum, product, sign and NOT, power.
/// So <c>-2^2</c> is -4, and <c>NOT a = b</c> is <c>(NOT a) = b</c>.
/// </summary>
internal static class BinaryOperators
{
    /// <summary>Binding power of a sign or NOT: below a power, above a product.</summary>
    public const int PrefixPower = 7;

    private static readonly Dictionary<TokenKind, BinaryOperatorInfo> s_operators = new()
    {
        [TokenKind.Or] = new(BinaryOperator.Or, 1),
        [TokenKind.And] = new(BinaryOperator.And, 2),
        [TokenKind.Equal] = new(BinaryOperator.Equal, 3),
        [TokenKind.NotEqual] = new(BinaryOperator.NotEqual, 3),
        [TokenKind.Less] = new(BinaryOperator.Less, 4),
        [TokenKind.LessOrEqual] = new(BinaryOperator.LessOrEqual, 4),
        [TokenKind.Greater] = new(BinaryOperator.Greater, 4),
        [TokenKind.GreaterOrEqual] = new(BinaryOperator.GreaterOrEqual, 4),
        [TokenKind.Plus] = new(BinaryOperator.Add, 5),
        [TokenKind.Minus] = new(BinaryOperator.Subtract, 5),
        [TokenKind.Times] = new(BinaryOperator.Multiply, 6),
        [TokenKind.Over] = new(BinaryOperator.Divide, 6),
        [TokenKind.Mod] = new(BinaryOperator.Modulo, 6),
        [TokenKind.Caret] = new(BinaryOperator.Power, 8, IsRightAssociative: true),
    };

    /// <summary>The operator that a token stands for between two operands.</summary>
    public static bool TryGet(TokenKind kind, [NotNullWhen(true)] out BinaryOperatorInfo? info) => s_operators.TryGetValue(kind, out info);
}

/// <summary>One operator's place in the order.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Power">Binding power; higher binds tighter.</param>
/// <param name="IsRightAssociative">Whether <c>a ^ b ^ c</c> is <c>a ^ (b ^ c)</c>.</param>
internal sealed record BinaryOperatorInfo(BinaryOperator Operator, int Power, bool IsRightAssociative = false);

using System.Diagnostics.CodeAnalysis;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// How tightly Vensim's operators bind, loosest first: <c>:OR:</c>, <c>:AND:</c>, <c>:NOT:</c>, comparisons, sum, product,
/// sign, power. So <c>:NOT: a = b</c> is not(a = b), other than in XMILE.
/// </summary>
internal static class VensimOperators
{
    /// <summary>Binding power of <c>:NOT:</c>.</summary>
    public const int NotPower = 3;

    /// <summary>Binding power of a sign.</summary>
    public const int SignPower = 7;

    private static readonly Dictionary<VensimTokenKind, BinaryOperatorInfo> s_signs = new()
    {
        [VensimTokenKind.Equal] = new(BinaryOperator.Equal, 4),
        [VensimTokenKind.NotEqual] = new(BinaryOperator.NotEqual, 4),
        [VensimTokenKind.Less] = new(BinaryOperator.Less, 4),
        [VensimTokenKind.LessOrEqual] = new(BinaryOperator.LessOrEqual, 4),
        [VensimTokenKind.Greater] = new(BinaryOperator.Greater, 4),
        [VensimTokenKind.GreaterOrEqual] = new(BinaryOperator.GreaterOrEqual, 4),
        [VensimTokenKind.Plus] = new(BinaryOperator.Add, 5),
        [VensimTokenKind.Minus] = new(BinaryOperator.Subtract, 5),
        [VensimTokenKind.Times] = new(BinaryOperator.Multiply, 6),
        [VensimTokenKind.Over] = new(BinaryOperator.Divide, 6),
        [VensimTokenKind.Caret] = new(BinaryOperator.Power, 8, IsRightAssociative: true),
    };

    private static readonly BinaryOperatorInfo s_or = new(BinaryOperator.Or, 1);
    private static readonly BinaryOperatorInfo s_and = new(BinaryOperator.And, 2);

    /// <summary>The operator that a token stands for between two operands.</summary>
    public static bool TryGet(VensimToken token, [NotNullWhen(true)] out BinaryOperatorInfo? info)
    {
        info = (token.Kind, token.Text) switch
        {
            (VensimTokenKind.Keyword, VensimKeywords.Or) => s_or,
            (VensimTokenKind.Keyword, VensimKeywords.And) => s_and,
            _ => s_signs.GetValueOrDefault(token.Kind),
        };
        return info is not null;
    }
}

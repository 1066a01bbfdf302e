using Entente.Language.Syntax;

namespace Entente.Language.Tests.Syntax;

public sealed class ParserTests
{
    [Theory]
    [InlineData("a + b * c", "(Add a (Multiply b c))")]
    [InlineData("a - b - c", "(Subtract (Subtract a b) c)")]
    [InlineData("a / b * c", "(Multiply (Divide a b) c)")]
    [InlineData("a * b MOD c", "(Modulo (Multiply a b) c)")]
    [InlineData("a ^ b ^ c", "(Power a (Power b c))")]
    [InlineData("-a ^ 2", "(Minus (Power a 2))")]
    [InlineData("2 ^ -a ^ 2", "(Power 2 (Minus (Power a 2)))")]
    [InlineData("-a * b", "(Multiply (Minus a) b)")]
    [InlineData("a * -b + c", "(Add (Multiply a (Minus b)) c)")]
    [InlineData("a - -+b", "(Subtract a (Minus (Plus b)))")]
    [InlineData("a < b = c > d", "(Equal (Less a b) (Greater c d))")]
    [InlineData("a <> b AND c >= d OR e <= f", "(Or (And (NotEqual a b) (GreaterOrEqual c d)) (LessOrEqual e f))")]
    [InlineData("NOT a = b", "(Equal (Not a) b)")]
    [InlineData("(a + b) * c", "(Multiply (Add a b) c)")]
    [InlineData("IF a THEN b ELSE c + 1", "(If a b (Add c 1))")]
    [InlineData("1 + IF a THEN b ELSE IF c THEN d ELSE e", "(Add 1 (If a b (If c d e)))")]
    [InlineData("if(a)then(b)else(c)", "(If a b c)")]
    public void Operators_bind_as_the_standard_says(string equation, string tree) => SyntaxDump.Line(equation).ShouldBe(tree);

    [Theory]
    [InlineData("TIME", "TIME")]
    [InlineData("TIME()", "(TIME)")]
    [InlineData("MAX(a, MIN(b, c))", "(MAX a (MIN b c))")]
    [InlineData("effect (x)", "(effect x)")]
    public void A_name_before_a_parenthesis_is_a_call(string equation, string tree) => SyntaxDump.Line(equation).ShouldBe(tree);

    [Fact]
    public void Each_node_knows_the_text_it_stands_for() => Golden.Match(
        "equation-tree.txt",
        SyntaxDump.Lines("gas_price * (1 + energy.\"duty-free share\") ^ 2 {at the border} - MAX(0, IF x >= .5 AND NOT y THEN -1e3 ELSE \u00A0δέλτα_$2 MOD 7)"));

    [Fact]
    public void A_tree_as_deep_as_allowed_is_read()
    {
        int operators = Parser.MaxDepth - 1;

        SyntaxDump.Parse(string.Join("+", Enumerable.Repeat("a", operators + 1))).Span.Length.ShouldBe((2 * operators) + 1);
        SyntaxDump.Parse(new string('(', operators) + "a" + new string(')', operators)).ShouldBeOfType<NameExpression>();
    }
}

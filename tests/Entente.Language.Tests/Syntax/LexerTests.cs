using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E-3", 0.001)]
    [InlineData("2.5e+2", 250)]
    public void A_number_may_be_written_in_these_ways(string text, double value)
    {
        Token token = Read(text)[0];

        token.Kind.ShouldBe(TokenKind.Number);
        token.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("_under$core9", "_under$core9")]
    [InlineData("цена_газа", "цена_газа")]
    [InlineData("気温", "気温")]
    [InlineData("𝒳2", "𝒳2")]
    [InlineData("नदी", "नदी")]
    [InlineData("\"gas price, %\"", "gas price, %")]
    [InlineData("\"a \\\"b\\\"\"", "a \"b\"")]
    [InlineData("energy.price", "energy.price")]
    [InlineData("world.\"North Sea\".oil", "world.North Sea.oil")]
    [InlineData("\"IF\"", "IF")]
    public void A_name_may_be_written_in_these_ways(string text, string name)
    {
        Token token = Read(text)[0];

        token.Kind.ShouldBe(TokenKind.Name);
        token.Text.ShouldBe(name);
        token.Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("and", TokenKind.And)]
    [InlineData("Or", TokenKind.Or)]
    [InlineData("NOT", TokenKind.Not)]
    [InlineData("mod", TokenKind.Mod)]
    [InlineData("If", TokenKind.If)]
    [InlineData("THEN", TokenKind.Then)]
    [InlineData("else", TokenKind.Else)]
    public void Keywords_may_be_written_in_any_case(string text, object kind) => Read(text)[0].Kind.ShouldBe((TokenKind)kind);

    [Fact]
    public void Comments_and_white_space_fall_away() =>
        Read(" a\t{not b} +\n{}c ").Select(t => t.Text).ShouldBe(["a", "+", "c", ""]);

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Read("1.5")[0].Value.ShouldBe(1.5);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IReadOnlyList<Token> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<Token> tokens = Lexer.Read(SyntaxDump.Map(text), new SourceText("equation", text), diagnostics);
        diagnostics.ShouldBeEmpty();
        return tokens;
    }
}

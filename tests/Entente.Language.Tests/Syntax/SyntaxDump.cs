using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Tests.Syntax;

/// <summary>Equations and their trees as text.</summary>
internal static class SyntaxDump
{
    /// <summary>The tree of an equation that has to be right, on one line: <c>(+ a (* b c))</c>.</summary>
    public static string Line(string equation) => Line(Parse(equation));

    /// <summary>The tree with the text that each node covers, a node a line.</summary>
    public static string Lines(string equation)
    {
        var dump = new StringBuilder();
        Append(dump, equation, Parse(equation), 0);
        return dump.ToString();
    }

    public static Expression Parse(string equation)
    {
        var diagnostics = new DiagnosticBag();
        Expression? tree = Parser.Parse(Map(equation), new SourceText("equation", equation), diagnostics);
        diagnostics.ShouldBeEmpty();
        return tree.ShouldNotBeNull();
    }

    public static MappedText Map(string text) => new(text, [.. Enumerable.Range(0, text.Length).Select(i => new TextSpan(i, 1))], default);

    private static void Append(StringBuilder dump, string text, Expression node, int depth)
    {
        string head = $"{new string(' ', 2 * depth)}{Head(node)}";
        dump.AppendLine($"{head,-28} {text.AsSpan(node.Span.Start, node.Span.Length)}");
        foreach (Expression child in Children(node))
        {
            Append(dump, text, child, depth + 1);
        }
    }

    private static string Line(Expression node)
    {
        string[] children = [.. Children(node).Select(Line)];
        return children.Length == 0 && node is not CallExpression ? Head(node) : $"({string.Join(' ', [Head(node), .. children])})";
    }

    private static string Head(Expression node) => node switch
    {
        NumberExpression number => number.Value.ToString(CultureInfo.InvariantCulture),
        NameExpression name => name.Name,
        UnaryExpression unary => unary.Operator.ToString(),
        BinaryExpression binary => binary.Operator.ToString(),
        ConditionalExpression => "If",
        CallExpression call => call.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static ImmutableArray<Expression> Children(Expression node) => node switch
    {
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.Then, conditional.Else],
        CallExpression call => call.Arguments,
        _ => [],
    };
}

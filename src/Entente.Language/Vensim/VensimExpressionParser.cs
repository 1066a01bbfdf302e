using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Pratt parser of Vensim's expressions into the tree that both dialects share. It stops at the first thing that is wrong.
/// </summary>
/// <param name="tokens">The tokens.</param>
internal sealed class VensimExpressionParser(VensimTokenReader tokens)
{
    /// <summary>The value of <c>:NA:</c>, which Vensim computes with like any number: -2 to the power of 109.</summary>
    public const double NotAvailable = -649037107316853453566312041152512.0;

    private readonly VensimLookupParser _lookups = new(tokens);
    private readonly ImmutableArray<MacroOutput>.Builder _outputs = ImmutableArray.CreateBuilder<MacroOutput>();
    private int _nesting;

    /// <summary>An expression, or <see langword="null"/> where it has an error, which is then reported.</summary>
    public Expression? Parse() => ParseExpression(0)?.Expression;

    /// <summary>The variables that calls of macros with several results gave their further results to.</summary>
    public ImmutableArray<MacroOutput> Outputs => _outputs.ToImmutable();

    /// <summary><c>[a, b!, c]</c>, the bracket at hand; <see langword="null"/> where it is wrong, which is then reported.</summary>
    public ImmutableArray<Expression>? ParseSubscripts()
    {
        tokens.Advance();
        var subscripts = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            if (tokens.TakeName("a subscript") is not { } name)
            {
                return null;
            }

            subscripts.Add(tokens.TryTake(VensimTokenKind.Exclamation)
                ? new IterationExpression(name.Text, name.Span)
                : new NameExpression(name.Text, [], name.Span));
        }
        while (tokens.TryTake(VensimTokenKind.Comma));
        return tokens.Take(VensimTokenKind.CloseBracket, "',' or ']'") ? subscripts.ToImmutable() : null;
    }

    // Each level of nesting passes through here, so this is where recursion is bounded.
    private Subtree? ParseExpression(int minimumPower)
    {
        if (++_nesting > Parser.MaxDepth)
        {
            tokens.Report(SyntaxDiagnostics.TooDeep, tokens.Current.Span, Parser.MaxDepth);
            return null;
        }

        Subtree? left = ParseOperand();
        while (left is not null
            && VensimOperators.TryGet(tokens.Current, out BinaryOperatorInfo? info)
            && info.Power > minimumPower)
        {
            tokens.Advance();
            Subtree? right = ParseExpression(info.IsRightAssociative ? info.Power - 1 : info.Power);
            left = right is null ? null : Join(info.Operator, left, right);
        }

        _nesting--;
        return left;
    }

    private Subtree? Join(BinaryOperator operation, Subtree left, Subtree right)
    {
        TextSpan span = TextSpan.Cover(left.Expression.Span, right.Expression.Span);
        return Over(new BinaryExpression(operation, left.Expression, right.Expression, span), Math.Max(left.Depth, right.Depth));
    }

    private Subtree? ParseOperand()
    {
        VensimToken token = tokens.Current;
        switch (token.Kind)
        {
            case VensimTokenKind.Number:
                tokens.Advance();
                return new Subtree(new NumberExpression(token.Value, token.Span), 1);
            case VensimTokenKind.String:
                tokens.Advance();
                return new Subtree(new TextLiteral(token.Text, token.Span), 1);
            case VensimTokenKind.Name:
                tokens.Advance();
                return ParseAfterName(token);
            case VensimTokenKind.OpenParenthesis:
                return ParseParenthesised();
            case VensimTokenKind.Plus:
                return ParsePrefix(UnaryOperator.Plus, VensimOperators.SignPower);
            case VensimTokenKind.Minus:
                return ParsePrefix(UnaryOperator.Minus, VensimOperators.SignPower);
            case VensimTokenKind.Keyword when tokens.IsKeyword(VensimKeywords.Not):
                return ParsePrefix(UnaryOperator.Not, VensimOperators.NotPower);
            case VensimTokenKind.Keyword when tokens.IsKeyword(VensimKeywords.NotAvailable):
                tokens.Advance();
                return new Subtree(new NumberExpression(NotAvailable, token.Span), 1);
            default:
                tokens.ReportUnexpected("a number, a name or '('");
                return null;
        }
    }

    private Subtree? ParseAfterName(VensimToken name)
    {
        ImmutableArray<Expression> subscripts = [];
        if (tokens.Is(VensimTokenKind.OpenBracket))
        {
            if (ParseSubscripts() is not { } parsed)
            {
                return null;
            }

            subscripts = parsed;
        }

        if (tokens.Is(VensimTokenKind.OpenParenthesis))
        {
            return ParseCall(name, subscripts);
        }

        return new Subtree(new NameExpression(name.Text, subscripts, TextSpan.Cover(name.Span, tokens.Previous.Span)), 1);
    }

    private Subtree? ParseCall(VensimToken name, ImmutableArray<Expression> subscripts)
    {
        tokens.Advance();
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        int depth = 0;
        if (!tokens.Is(VensimTokenKind.CloseParenthesis))
        {
            do
            {
                if (ParseArgument() is not { } argument)
                {
                    return null;
                }

                arguments.Add(argument.Expression);
                depth = Math.Max(depth, argument.Depth);
            }
            while (tokens.TryTake(VensimTokenKind.Comma));
        }

        ImmutableArray<NameReference>? outputs = tokens.TryTake(VensimTokenKind.Colon) ? tokens.TakeNames("a variable for a further result") : [];
        if (outputs is null || !tokens.Take(VensimTokenKind.CloseParenthesis, "',' or ')'"))
        {
            return null;
        }

        TextSpan span = TextSpan.Cover(name.Span, tokens.Previous.Span);
        var call = new CallExpression(name.Text, arguments.ToImmutable(), name.Span, span) { Subscripts = subscripts };
        _outputs.AddRange(outputs.Value.Select((output, i) => new MacroOutput(output, call with { Name = MacroOutput.NameOf(name.Text, i) })));
        return Over(call, depth);
    }

    private Subtree? ParseArgument()
    {
        bool isLookup = tokens.Is(VensimTokenKind.OpenParenthesis)
            && (tokens.Next.Kind == VensimTokenKind.OpenBracket || _lookups.IsPoint());
        if (!isLookup)
        {
            return ParseExpression(0);
        }

        return _lookups.Parse() is { } lookup ? new Subtree(lookup, 1) : null;
    }

    private Subtree? ParseParenthesised()
    {
        TextSpan start = tokens.Advance().Span;
        Subtree? inside = ParseExpression(0);
        if (inside is null || !tokens.Take(VensimTokenKind.CloseParenthesis, "an operator or ')'"))
        {
            return null;
        }

        return inside with { Expression = inside.Expression with { Span = TextSpan.Cover(start, tokens.Previous.Span) } };
    }

    private Subtree? ParsePrefix(UnaryOperator prefix, int power)
    {
        TextSpan start = tokens.Advance().Span;
        Subtree? operand = ParseExpression(power);
        return operand is null
            ? null
            : Over(new UnaryExpression(prefix, operand.Expression, TextSpan.Cover(start, operand.Expression.Span)), operand.Depth);
    }

    private Subtree? Over(Expression node, int depthOfChildren)
    {
        if (depthOfChildren < Parser.MaxDepth)
        {
            return new Subtree(node, depthOfChildren + 1);
        }

        tokens.Report(SyntaxDiagnostics.TooDeep, node.Span, Parser.MaxDepth);
        return null;
    }

    private sealed record Subtree(Expression Expression, int Depth);
}

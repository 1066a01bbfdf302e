using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>
/// Pratt parser from the tokens of one equation to its tree. It stops at the first thing that is wrong: what would
/// follow in the same equation is mostly noise.
/// </summary>
internal sealed class Parser
{
    /// <summary>Greatest depth of a tree: whoever walks it by recursion stays far from the end of the stack.</summary>
    public const int MaxDepth = 500;

    private readonly ImmutableArray<Token> _tokens;
    private readonly SourceText _file;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _nesting;

    private Parser(ImmutableArray<Token> tokens, SourceText file, DiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _file = file;
        _diagnostics = diagnostics;
    }

    private Token Current => _tokens[_position];

    /// <summary>The tree of an equation, or <see langword="null"/> where it has an error, which is then reported.</summary>
    /// <param name="text">The equation.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Expression? Parse(MappedText text, SourceText file, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        ImmutableArray<Token> tokens = Lexer.Read(text, file, diagnostics);
        if (diagnostics.Count > before)
        {
            return null;
        }

        if (tokens is [{ Kind: TokenKind.End }])
        {
            diagnostics.Report(SyntaxDiagnostics.EmptyEquation, file.Locate(text.Span));
            return null;
        }

        return new Parser(tokens, file, diagnostics).ParseWhole();
    }

    private Expression? ParseWhole()
    {
        Subtree? whole = ParseExpression(0);
        if (whole is null || Current.Kind == TokenKind.End)
        {
            return whole?.Expression;
        }

        ReportUnexpected("an operator or the end");
        return null;
    }

    // Each level of nesting passes through here, so this is where the parser's own recursion is bounded.
    private Subtree? ParseExpression(int minimumPower)
    {
        if (++_nesting > MaxDepth)
        {
            Report(SyntaxDiagnostics.TooDeep, Current.Span, MaxDepth);
            return null;
        }

        Subtree? left = ParseOperand();
        while (left is not null
            && BinaryOperators.TryGet(Current.Kind, out BinaryOperatorInfo? info)
            && info.Power > minimumPower)
        {
            left = ParseRightSide(left, info);
        }

        _nesting--;
        return left;
    }

    private Subtree? ParseRightSide(Subtree left, BinaryOperatorInfo info)
    {
        _position++;
        Subtree? right = ParseExpression(info.IsRightAssociative ? info.Power - 1 : info.Power);
        if (right is null)
        {
            return null;
        }

        TextSpan span = TextSpan.Cover(left.Expression.Span, right.Expression.Span);
        return Over(new BinaryExpression(info.Operator, left.Expression, right.Expression, span), Math.Max(left.Depth, right.Depth));
    }

    private Subtree? ParseOperand()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _position++;
                return new Subtree(new NumberExpression(token.Value, token.Span), 1);
            case TokenKind.Name:
                _position++;
                return ParseAfterName(token);
            case TokenKind.OpenParenthesis:
                return ParseParenthesised();
            case TokenKind.Plus:
                return ParsePrefix(UnaryOperator.Plus);
            case TokenKind.Minus:
                return ParsePrefix(UnaryOperator.Minus);
            case TokenKind.Not:
                return ParsePrefix(UnaryOperator.Not);
            case TokenKind.If:
                return ParseConditional();
            default:
                ReportUnexpected("a number, a name or '('");
                return null;
        }
    }

    private Subtree? ParseAfterName(Token name)
    {
        var subscripts = ImmutableArray<Expression>.Empty;
        TextSpan span = name.Span;
        int depth = 0;
        if (TryTake(TokenKind.OpenBracket))
        {
            if (ParseList(ParseSubscript, TokenKind.CloseBracket, "',' or ']'") is not { } list)
            {
                return null;
            }

            (subscripts, depth) = (list.Items, list.Depth);
            span = TextSpan.Cover(span, list.End);
        }

        if (TryTake(TokenKind.OpenParenthesis))
        {
            return ParseCall(name, subscripts, depth);
        }

        var reference = new NameExpression(name.Text, subscripts, span);
        TextSpan end = Current.Span;
        return TryTake(TokenKind.Apostrophe)
            ? Over(new TransposeExpression(reference, TextSpan.Cover(span, end)), depth + 1)
            : Over(reference, depth);
    }

    private Subtree? ParseCall(Token name, ImmutableArray<Expression> subscripts, int depth)
    {
        ParsedList? arguments = ParseList(() => ParseExpression(0), TokenKind.CloseParenthesis, "',' or ')'");
        return arguments is null
            ? null
            : Over(
                new CallExpression(name.Text, arguments.Items, name.Span, TextSpan.Cover(name.Span, arguments.End)) { Subscripts = subscripts },
                Math.Max(depth, arguments.Depth));
    }

    private ParsedList? ParseList(Func<Subtree?> parseItem, TokenKind close, string expected)
    {
        var items = ImmutableArray.CreateBuilder<Expression>();
        int depth = 0;
        if (Current.Kind != close)
        {
            do
            {
                Subtree? item = parseItem();
                if (item is null)
                {
                    return null;
                }

                items.Add(item.Expression);
                depth = Math.Max(depth, item.Depth);
            }
            while (TryTake(TokenKind.Comma));
        }

        TextSpan end = Current.Span;
        return Take(close, expected) ? new ParsedList(items.ToImmutable(), depth, end) : null;
    }

    // *, *:range, @2, first:last, or an expression (XMILE 3.7.1).
    private Subtree? ParseSubscript()
    {
        Token first = Current;
        if (TryTake(TokenKind.Times))
        {
            if (!TryTake(TokenKind.Colon))
            {
                return new Subtree(new WildcardExpression(null, first.Span), 1);
            }

            Token range = Current;
            return Take(TokenKind.Name, "the name of a sub-range")
                ? new Subtree(new WildcardExpression(range.Text, TextSpan.Cover(first.Span, range.Span)), 1)
                : null;
        }

        if (TryTake(TokenKind.At))
        {
            Token number = Current;
            return Take(TokenKind.Number, "the number of a dimension")
                ? new Subtree(new PositionExpression((int)Math.Clamp(number.Value, 0, 1000), TextSpan.Cover(first.Span, number.Span)), 1)
                : null;
        }

        Subtree? start = ParseExpression(0);
        if (start is null || !TryTake(TokenKind.Colon))
        {
            return start;
        }

        return ParseExpression(0) is { } last
            ? Over(
                new RangeExpression(start.Expression, last.Expression, TextSpan.Cover(start.Expression.Span, last.Expression.Span)),
                Math.Max(start.Depth, last.Depth))
            : null;
    }

    private Subtree? ParseParenthesised()
    {
        TextSpan start = Current.Span;
        _position++;
        Subtree? inside = ParseExpression(0);
        TextSpan end = Current.Span;
        if (inside is null || !Take(TokenKind.CloseParenthesis, "an operator or ')'"))
        {
            return null;
        }

        // The tree has no node for parentheses, but what they enclose is read with them in messages.
        return inside with { Expression = inside.Expression with { Span = TextSpan.Cover(start, end) } };
    }

    private Subtree? ParsePrefix(UnaryOperator prefix)
    {
        TextSpan start = Current.Span;
        _position++;
        Subtree? operand = ParseExpression(BinaryOperators.PrefixPower);
        return operand is null
            ? null
            : Over(new UnaryExpression(prefix, operand.Expression, TextSpan.Cover(start, operand.Expression.Span)), operand.Depth);
    }

    private Subtree? ParseConditional()
    {
        TextSpan start = Current.Span;
        _position++;
        if (ParseExpression(0) is not { } condition || !Take(TokenKind.Then, "an operator or THEN")
            || ParseExpression(0) is not { } then || !Take(TokenKind.Else, "an operator or ELSE")
            || ParseExpression(0) is not { } otherwise)
        {
            return null;
        }

        TextSpan span = TextSpan.Cover(start, otherwise.Expression.Span);
        int depth = Math.Max(condition.Depth, Math.Max(then.Depth, otherwise.Depth));
        return Over(new ConditionalExpression(condition.Expression, then.Expression, otherwise.Expression, span), depth);
    }

    // A long sum is a deep tree though nothing in it is nested, so depth is bounded here as well.
    private Subtree? Over(Expression node, int depthOfChildren)
    {
        if (depthOfChildren < MaxDepth)
        {
            return new Subtree(node, depthOfChildren + 1);
        }

        Report(SyntaxDiagnostics.TooDeep, node.Span, MaxDepth);
        return null;
    }

    private bool TryTake(TokenKind kind)
    {
        bool taken = Current.Kind == kind;
        _position += taken ? 1 : 0;
        return taken;
    }

    private bool Take(TokenKind kind, string expected)
    {
        bool taken = TryTake(kind);
        if (!taken)
        {
            ReportUnexpected(expected);
        }

        return taken;
    }

    private void ReportUnexpected(string expected)
    {
        Token? previous = _position > 0 ? _tokens[_position - 1] : null;
        if (Current.Kind == TokenKind.Name && previous is { Kind: TokenKind.Name } first)
        {
            Report(SyntaxDiagnostics.NameWithSpaces, TextSpan.Cover(first.Span, Current.Span), first.Text, Current.Text);
            return;
        }

        string found = Current.Kind == TokenKind.End ? "nothing more" : $"'{Current.Text}'";
        Report(SyntaxDiagnostics.UnexpectedToken, Current.Span, found, expected);
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _file.Locate(span), facts);

    private sealed record Subtree(Expression Expression, int Depth);

    private sealed record ParsedList(ImmutableArray<Expression> Items, int Depth, TextSpan End);
}

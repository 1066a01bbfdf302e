using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>Parses one entry: a dimension, a lookup, or a variable with its equation.</summary>
internal sealed class MdlDefinitionParser
{
    private const string TabbedArray = "tabbed_array";

    private readonly MdlEntry _entry;
    private readonly VensimTokenReader _tokens;
    private readonly VensimExpressionParser _expressions;

    private MdlDefinitionParser(MdlEntry entry, VensimTokenReader tokens)
    {
        _entry = entry;
        _tokens = tokens;
        _expressions = new VensimExpressionParser(tokens);
    }

    /// <summary>
    /// What the entry defines; <see langword="null"/> for a reality check, which is no part of the model's computation, and
    /// where something is wrong, which is then reported.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static MdlDefinition? Parse(MdlEntry entry, SourceText file, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        var tokens = new VensimTokenReader(VensimLexer.Read(file, entry.Equation, diagnostics), file, diagnostics);
        return diagnostics.Count > before ? null : new MdlDefinitionParser(entry, tokens).Parse();
    }

    private MdlDefinition? Parse()
    {
        if (_tokens.TakeName("a name") is not { } name)
        {
            return null;
        }

        if (_tokens.Is(VensimTokenKind.Colon) || _tokens.Is(VensimTokenKind.Equivalence))
        {
            return ParseDimension(name);
        }

        if (ParseSubscripts() is not { } subscripts || ParseExceptions() is not { } exceptions)
        {
            return null;
        }

        while (_tokens.Is(VensimTokenKind.Keyword))
        {
            bool isRealityCheck = _tokens.IsKeyword(VensimKeywords.Condition) || _tokens.IsKeyword(VensimKeywords.TestInput);
            if (isRealityCheck)
            {
                return null;
            }

            _tokens.Advance();
        }

        Expression? value = null;
        bool isLookup = _tokens.Is(VensimTokenKind.OpenParenthesis);
        if (!_tokens.Is(VensimTokenKind.End))
        {
            value = isLookup ? ParseLookup() : ParseRightSide();
            if (value is null || !_tokens.Take(VensimTokenKind.End, "an operator or the end"))
            {
                return null;
            }
        }

        return new MdlEquation(name, subscripts, exceptions, value, _entry) { Outputs = _expressions.Outputs };
    }

    private ImmutableArray<NameReference>? ParseSubscripts()
    {
        if (!_tokens.Is(VensimTokenKind.OpenBracket))
        {
            return [];
        }

        return _expressions.ParseSubscripts() is { } subscripts ? [.. subscripts.Select(ToName)] : null;
    }

    private static NameReference ToName(Expression subscript) =>
        new(subscript is IterationExpression iteration ? iteration.Dimension : ((NameExpression)subscript).Name, subscript.Span);

    private ImmutableArray<ImmutableArray<NameReference>>? ParseExceptions()
    {
        if (!_tokens.IsKeyword(VensimKeywords.Except))
        {
            return [];
        }

        _tokens.Advance();
        var exceptions = ImmutableArray.CreateBuilder<ImmutableArray<NameReference>>();
        do
        {
            if (!_tokens.Is(VensimTokenKind.OpenBracket))
            {
                _tokens.ReportUnexpected("'['");
                return null;
            }

            if (ParseSubscripts() is not { } exception)
            {
                return null;
            }

            exceptions.Add(exception);
        }
        while (_tokens.TryTake(VensimTokenKind.Comma));
        return exceptions.ToImmutable();
    }

    // name(points), or name(GET XLS LOOKUPS(…)), which is no lookup's points but a call.
    private Expression? ParseLookup()
    {
        if (_tokens.Next.Kind != VensimTokenKind.Name)
        {
            return new VensimLookupParser(_tokens).Parse();
        }

        _tokens.Advance();
        Expression? call = _expressions.Parse();
        return call is not null && _tokens.Take(VensimTokenKind.CloseParenthesis, "')'") ? call : null;
    }

    private Expression? ParseRightSide()
    {
        if (!_tokens.Take(VensimTokenKind.Equal, "'=', ':' or '('"))
        {
            return null;
        }

        bool isTabbed = _tokens.Is(VensimTokenKind.Name) && CanonicalName(_tokens.Current.Text) == TabbedArray;
        if (isTabbed)
        {
            return ParseTabbedArray();
        }

        Expression? first = _expressions.Parse();
        bool isArray = first is not null && (_tokens.Is(VensimTokenKind.Comma) || _tokens.Is(VensimTokenKind.Semicolon));
        return isArray ? ParseArray(first!) : first;
    }

    private static string CanonicalName(string text) => Semantics.CanonicalName.Of(text);

    private ArrayLiteral? ParseArray(Expression first)
    {
        var numbers = ImmutableArray.CreateBuilder<NumberExpression>();
        Expression? next = first;
        while (next is not null)
        {
            if (ToNumber(next) is not { } number)
            {
                _tokens.Report(VensimDiagnostics.UnexpectedToken, next.Span, "an expression", "a number of a constant array");
                return null;
            }

            numbers.Add(number);
            bool goesOn = (_tokens.TryTake(VensimTokenKind.Comma) || _tokens.TryTake(VensimTokenKind.Semicolon)) && !_tokens.Is(VensimTokenKind.End);
            if (!goesOn)
            {
                return new ArrayLiteral(numbers.ToImmutable(), TextSpan.Cover(first.Span, _tokens.Previous.Span));
            }

            next = _expressions.Parse();
        }

        return null;
    }

    private static NumberExpression? ToNumber(Expression expression) => expression switch
    {
        NumberExpression number => number,
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: NumberExpression number } unary => new NumberExpression(-number.Value, unary.Span),
        UnaryExpression { Operator: UnaryOperator.Plus, Operand: NumberExpression number } => number,
        _ => null,
    };

    // Numbers between white space; their order alone counts.
    private ArrayLiteral? ParseTabbedArray()
    {
        TextSpan start = _tokens.Advance().Span;
        if (!_tokens.Take(VensimTokenKind.OpenParenthesis, "'('"))
        {
            return null;
        }

        var numbers = ImmutableArray.CreateBuilder<NumberExpression>();
        while (!_tokens.TryTake(VensimTokenKind.CloseParenthesis))
        {
            bool isNegative = _tokens.TryTake(VensimTokenKind.Minus);
            VensimToken token = _tokens.Current;
            if (!_tokens.Take(VensimTokenKind.Number, "a number or ')'"))
            {
                return null;
            }

            numbers.Add(new NumberExpression(isNegative ? -token.Value : token.Value, token.Span));
        }

        return new ArrayLiteral(numbers.ToImmutable(), TextSpan.Cover(start, _tokens.Previous.Span));
    }

    private MdlDimension? ParseDimension(NameReference name)
    {
        bool isEquivalent = _tokens.Advance().Kind == VensimTokenKind.Equivalence;
        var items = ImmutableArray.CreateBuilder<MdlDimensionItem>();
        do
        {
            if (ParseItem() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (_tokens.TryTake(VensimTokenKind.Comma));

        var mappings = ImmutableArray.CreateBuilder<MdlMapping>();
        if (_tokens.TryTake(VensimTokenKind.Arrow))
        {
            do
            {
                if (ParseMapping() is not { } mapping)
                {
                    return null;
                }

                mappings.Add(mapping);
            }
            while (_tokens.TryTake(VensimTokenKind.Comma));
        }

        bool isWhole = _tokens.Take(VensimTokenKind.End, "',' or the end");
        return isWhole ? new MdlDimension(name, items.ToImmutable(), mappings.ToImmutable(), isEquivalent, _entry) : null;
    }

    private MdlDimensionItem? ParseItem()
    {
        bool isRange = _tokens.TryTake(VensimTokenKind.OpenParenthesis);
        if (_tokens.TakeName("an element") is not { } first)
        {
            return null;
        }

        if (!isRange)
        {
            return _tokens.Is(VensimTokenKind.OpenParenthesis) ? RefuseCall(first) : new MdlDimensionItem(first, null);
        }

        bool isRead = _tokens.Take(VensimTokenKind.Minus, "'-'");
        NameReference? last = isRead ? _tokens.TakeName("the last element") : null;
        return last is not null && _tokens.Take(VensimTokenKind.CloseParenthesis, "')'") ? new MdlDimensionItem(first, last) : null;
    }

    private MdlDimensionItem? RefuseCall(NameReference function)
    {
        _tokens.Report(VensimDiagnostics.NotSupported, function.Span, function.Text, "Write the elements into the model.");
        return null;
    }

    private MdlMapping? ParseMapping()
    {
        bool isWritten = _tokens.TryTake(VensimTokenKind.OpenParenthesis);
        if (_tokens.TakeName("a dimension") is not { } to)
        {
            return null;
        }

        if (!isWritten)
        {
            return new MdlMapping(to, []);
        }

        if (!_tokens.Take(VensimTokenKind.Colon, "':'"))
        {
            return null;
        }

        return _tokens.TakeNames("an element or a dimension") is { } items && _tokens.Take(VensimTokenKind.CloseParenthesis, "',' or ')'")
            ? new MdlMapping(to, items)
            : null;
    }
}

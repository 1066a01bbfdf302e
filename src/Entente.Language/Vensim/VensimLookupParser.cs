using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Vensim;

/// <summary>
/// Reads a lookup's points: pairs <c>([(0,0)-(10,10)],(0,1),(5,2))</c>, the range in brackets being for display only, or all
/// x values and then all y values, <c>(0,5,1,2)</c>.
/// </summary>
/// <param name="tokens">The tokens.</param>
internal sealed class VensimLookupParser(VensimTokenReader tokens)
{
    /// <summary>Whether what begins at the parenthesis at hand is a list of points: <c>((0,</c>.</summary>
    public bool IsPoint() => tokens.Is(VensimTokenKind.OpenParenthesis) && tokens.IsPointAhead();

    /// <summary>The lookup whose parenthesis is at hand; <see langword="null"/> where it is wrong, which is then reported.</summary>
    public LookupLiteral? Parse()
    {
        TextSpan start = tokens.Advance().Span;
        if (tokens.Is(VensimTokenKind.OpenBracket) && !SkipRange())
        {
            return null;
        }

        ImmutableArray<(double X, double Y)>? points = tokens.Is(VensimTokenKind.OpenParenthesis) ? ReadPairs() : ReadFlat(start);
        if (points is null || !tokens.Take(VensimTokenKind.CloseParenthesis, "',' or ')'"))
        {
            return null;
        }

        TextSpan span = TextSpan.Cover(start, tokens.Previous.Span);
        return ToGraph(points.Value, span) is { } graph ? new LookupLiteral(graph, span) : null;
    }

    private bool SkipRange()
    {
        while (!tokens.Is(VensimTokenKind.CloseBracket) && !tokens.Is(VensimTokenKind.End))
        {
            tokens.Advance();
        }

        return tokens.Take(VensimTokenKind.CloseBracket, "']'") && (tokens.TryTake(VensimTokenKind.Comma) || tokens.Take(VensimTokenKind.OpenParenthesis, "','"));
    }

    private ImmutableArray<(double X, double Y)>? ReadPairs()
    {
        var points = ImmutableArray.CreateBuilder<(double, double)>();
        do
        {
            if (!tokens.Take(VensimTokenKind.OpenParenthesis, "'('")
                || ReadNumber() is not { } x
                || !tokens.Take(VensimTokenKind.Comma, "','")
                || ReadNumber() is not { } y
                || !tokens.Take(VensimTokenKind.CloseParenthesis, "')'"))
            {
                return null;
            }

            points.Add((x, y));
        }
        while (tokens.TryTake(VensimTokenKind.Comma));
        return points.ToImmutable();
    }

    private ImmutableArray<(double X, double Y)>? ReadFlat(TextSpan start)
    {
        var numbers = new List<double>();
        do
        {
            if (ReadNumber() is not { } number)
            {
                return null;
            }

            numbers.Add(number);
        }
        while (tokens.TryTake(VensimTokenKind.Comma));

        int count = numbers.Count / 2;
        if (numbers.Count % 2 == 1)
        {
            tokens.Report(VensimDiagnostics.BadLookup, start, $"has {count + 1} x values and {count} y values", "Give all x values, then as many y values; or pairs (x,y).");
            return null;
        }

        return [.. Enumerable.Range(0, count).Select(i => (numbers[i], numbers[count + i]))];
    }

    private double? ReadNumber()
    {
        bool isNegative = tokens.TryTake(VensimTokenKind.Minus);
        bool hasSign = isNegative || tokens.TryTake(VensimTokenKind.Plus);
        VensimToken token = tokens.Current;
        if (!tokens.Take(VensimTokenKind.Number, hasSign ? "a number" : "a number or a sign"))
        {
            return null;
        }

        return isNegative ? -token.Value : token.Value;
    }

    private GraphicalFunction? ToGraph(ImmutableArray<(double X, double Y)> points, TextSpan span)
    {
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i].X <= points[i - 1].X)
            {
                string fact = FormattableString.Invariant($"has x = {points[i].X} after x = {points[i - 1].X}");
                tokens.Report(VensimDiagnostics.BadLookup, span, fact, "Let the x values rise, each at another x.");
                return null;
            }
        }

        return new GraphicalFunction(GraphicalFunctionKind.Continuous, [.. points.Select(p => p.X)], [.. points.Select(p => p.Y)]);
    }
}

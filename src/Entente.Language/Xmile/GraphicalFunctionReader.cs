using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>gf</c> (XMILE 3.1.4 and 4.1.4): y values over given x values, or over an evenly divided scale.</summary>
/// <param name="context">The file.</param>
internal sealed class GraphicalFunctionReader(XmileContext context)
{
    private static readonly GraphicalFunction s_standIn = new(GraphicalFunctionKind.Continuous, [0], [0]);

    /// <summary>The function; where it is wrong, which is then reported, 0 everywhere.</summary>
    public GraphicalFunction Read(MarkupElement element) => ReadPoints(element) ?? s_standIn;

    private GraphicalFunction? ReadPoints(MarkupElement element)
    {
        ImmutableArray<double>? y = ReadPoints(element, "ypts");
        if (y is null)
        {
            return context.Single(element, "ypts") is null
                ? Refuse(element, "has no y values", "Add <ypts>0,0.5,1</ypts> inside <gf>.")
                : null;
        }

        ImmutableArray<double>? x = context.Single(element, "xpts") is null
            ? ReadScale(element, y.Value.Length)
            : ReadPoints(element, "xpts");
        if (x is null)
        {
            return null;
        }

        if (x.Value.Length != y.Value.Length)
        {
            return Refuse(element, $"has {x.Value.Length} x values and {y.Value.Length} y values", "Give as many of the one as of the other.");
        }

        for (int i = 1; i < x.Value.Length; i++)
        {
            if (x.Value[i] <= x.Value[i - 1])
            {
                return Refuse(element, FormattableString.Invariant($"has x = {x.Value[i]} after x = {x.Value[i - 1]}"), "Let the x values rise, each at another x.");
            }
        }

        return new GraphicalFunction(ReadKind(element), x.Value, y.Value);
    }

    private ImmutableArray<double>? ReadPoints(MarkupElement element, string name)
    {
        if (context.Single(element, name) is not { } child)
        {
            return null;
        }

        MappedText text = context.Text(child);
        string separator = child.Attribute("sep")?.Value is { Length: > 0 } given ? given : ",";
        var points = ImmutableArray.CreateBuilder<double>();
        int start = 0;
        while (start <= text.Text.Length)
        {
            int found = text.Text.IndexOf(separator, start, StringComparison.Ordinal);
            int end = found < 0 ? text.Text.Length : found;
            if (context.Number(text.Slice(start, end - start)) is not { } point)
            {
                return null;
            }

            points.Add(point);
            start = found < 0 ? text.Text.Length + 1 : end + separator.Length;
        }

        return points.ToImmutable();
    }

    private ImmutableArray<double>? ReadScale(MarkupElement element, int count)
    {
        if (context.Single(element, "xscale") is not { } scale)
        {
            Refuse(element, "has no x values", "Add <xpts> or <xscale min=\"0\" max=\"1\"/> inside <gf>.");
            return null;
        }

        if (ReadBound(scale, "min") is not { } min || ReadBound(scale, "max") is not { } max)
        {
            return null;
        }

        return [.. Enumerable.Range(0, count).Select(i => count == 1 ? min : min + ((max - min) * i / (count - 1)))];
    }

    private double? ReadBound(MarkupElement scale, string name)
    {
        if (scale.Attribute(name) is { } attribute)
        {
            return context.Number(attribute);
        }

        context.Report(XmileDiagnostics.MissingAttribute, scale.Span, scale.Name, name);
        return null;
    }

    private GraphicalFunctionKind ReadKind(MarkupElement element)
    {
        MarkupAttribute? attribute = element.Attribute("type");
        switch (attribute?.Value.Trim().ToLowerInvariant())
        {
            case null or "continuous":
                return GraphicalFunctionKind.Continuous;
            case "extrapolate":
                return GraphicalFunctionKind.Extrapolate;
            case "discrete":
                return GraphicalFunctionKind.Discrete;
            default:
                context.Report(XmileDiagnostics.BadChoice, attribute.Span, attribute.Value, "type", "continuous, extrapolate, discrete");
                return GraphicalFunctionKind.Continuous;
        }
    }

    private GraphicalFunction? Refuse(MarkupElement element, string fact, string remedy)
    {
        context.Report(XmileDiagnostics.BadGraph, element.Span, fact, remedy);
        return null;
    }
}

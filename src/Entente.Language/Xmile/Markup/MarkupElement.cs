using System.Collections.Immutable;
using System.Text;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Xmile.Markup;

/// <summary>An XML element with the place of everything in it.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Namespace">Namespace, or <c>""</c>.</param>
/// <param name="Attributes">Attributes, namespace declarations left out.</param>
/// <param name="Children">Elements directly inside.</param>
/// <param name="Segments">Text directly inside, cut where comments or elements stand in it.</param>
/// <param name="Span">Where the name stands in the start tag.</param>
/// <param name="ContentStart">Offset just after the start tag.</param>
internal sealed record MarkupElement(
    string Name,
    string Namespace,
    ImmutableArray<MarkupAttribute> Attributes,
    ImmutableArray<MarkupElement> Children,
    ImmutableArray<MarkupSegment> Segments,
    TextSpan Span,
    int ContentStart)
{
    /// <summary>The text directly inside, as XML means it.</summary>
    public string Text => string.Concat(Segments.Select(s => s.Value));

    /// <summary>The attribute of that local name in no namespace.</summary>
    public MarkupAttribute? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name && a.Namespace.Length == 0);

    /// <summary>The text directly inside, each character with the place where it is written.</summary>
    /// <param name="source">The file.</param>
    public MappedText MapText(SourceText source)
    {
        var text = new StringBuilder();
        var origins = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (MarkupSegment segment in Segments)
        {
            text.Append(segment.Value);
            origins.AddRange(segment.FindOrigins(source.Text));
        }

        return new MappedText(text.ToString(), origins.ToImmutable(), new TextSpan(ContentStart, 0));
    }
}

/// <summary>An attribute.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Namespace">Namespace, or <c>""</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where the value stands, without its quotes.</param>
internal sealed record MarkupAttribute(string Name, string Namespace, string Value, TextSpan Span);

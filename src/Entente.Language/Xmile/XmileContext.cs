using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>What every reader of a part of an XMILE file needs: the file, where problems go, and which elements are XMILE's.</summary>
/// <param name="source">The file.</param>
/// <param name="ns">The namespace of its root.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class XmileContext(SourceText source, string ns, DiagnosticBag diagnostics)
{
    /// <summary>Longest equation, units text or list of points.</summary>
    public const int MaxText = 200_000;

    /// <summary>The file.</summary>
    public SourceText Source { get; } = source;

    /// <summary>The elements inside that are XMILE's own; those of other namespaces are no concern of ours.</summary>
    public IEnumerable<MarkupElement> Children(MarkupElement parent) => parent.Children.Where(c => c.Namespace == ns);

    /// <summary>The one element of that name, or <see langword="null"/>; reports a second one.</summary>
    public MarkupElement? Single(MarkupElement parent, string name)
    {
        MarkupElement? found = null;
        foreach (MarkupElement child in Children(parent).Where(c => c.Name == name))
        {
            if (found is not null)
            {
                Report(XmileDiagnostics.Repeated, child.Span, name, parent.Name);
                break;
            }

            found = child;
        }

        return found;
    }

    /// <summary>The text of an element with its places; one that is too long to be anything but an attack is reported and stands as empty.</summary>
    public MappedText Text(MarkupElement element)
    {
        if (element.Segments.Sum(s => (long)s.Value.Length) <= MaxText)
        {
            return element.MapText(Source);
        }

        Report(XmileDiagnostics.TooLarge, element.Span, $"has more than {MaxText} characters in one <{element.Name}>");
        return new MappedText("", [], element.Span);
    }

    /// <summary>The value of an attribute as a text, all of it at the attribute's place.</summary>
    public static MappedText Text(MarkupAttribute attribute) =>
        new(attribute.Value, [.. Enumerable.Repeat(attribute.Span, attribute.Value.Length)], attribute.Span);

    /// <summary>The text of an element, which is a name.</summary>
    public NameReference Name(MarkupElement element)
    {
        MappedText text = Text(element);
        return new NameReference(text.Text.Trim(), text.Span);
    }

    /// <summary>An attribute that is a name; reports where it is missing or blank.</summary>
    public NameReference? Name(MarkupElement element, string attribute)
    {
        MarkupAttribute? found = element.Attribute(attribute);
        if (string.IsNullOrWhiteSpace(found?.Value) || new NameReference(found.Value, found.Span) is not { Canonical.Length: > 0 } name)
        {
            Report(XmileDiagnostics.MissingAttribute, element.Span, element.Name, attribute);
            return null;
        }

        return name;
    }

    /// <summary>The text of an element as a finite number; reports where it is none.</summary>
    public double? Number(MarkupElement element) => Number(Text(element));

    /// <summary>A text as a finite number; reports where it is none.</summary>
    public double? Number(MappedText text) => Number(text.Text, text.Span);

    /// <summary>An attribute as a finite number; reports where it is none.</summary>
    public double? Number(MarkupAttribute attribute) => Number(attribute.Value, attribute.Span);

    /// <summary>Reports an element that the standard does not know here.</summary>
    public void ReportUnknown(MarkupElement element, MarkupElement parent, params string[] known) =>
        Report(
            XmileDiagnostics.UnknownElement,
            element.Span,
            element.Name,
            parent.Name,
            Spelling.DidYouMean(element.Name, known, "Remove it, or put it in a namespace of its own."));

    /// <summary>Reports something at a place of the file.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        diagnostics.Report(descriptor, Source.Locate(span), facts);

    private double? Number(string text, TextSpan span)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return value;
        }

        Report(XmileDiagnostics.BadNumber, span, text.Trim());
        return null;
    }
}

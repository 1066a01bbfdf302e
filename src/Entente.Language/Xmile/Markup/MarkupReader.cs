using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using Entente.Diagnostics;

namespace Entente.Language.Xmile.Markup;

/// <summary>
/// Reads untrusted XML into a tree with places. Size, depth and number of elements are bounded; document types (and so
/// entities of one's own) are refused; nothing outside the text is opened.
/// </summary>
internal sealed partial class MarkupReader : IDisposable
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Deepest nesting of elements.</summary>
    public const int MaxDepth = 64;

    /// <summary>Greatest number of elements.</summary>
    public const int MaxElements = 1_000_000;

    // More would only be words with colons in them.
    private const int MaxPrefixes = 200;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly Stack<Opened> _opened = new();
    private int _elements;

    private MarkupReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _reader = CreateXmlReader(source);
        _place = (IXmlLineInfo)_reader;
    }

    /// <summary>The document's root, or <see langword="null"/> where the text is no XML that we accept, which is then reported.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static MarkupElement? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > MaxLength)
        {
            diagnostics.Report(XmileDiagnostics.TooLarge, SourceLocation.WholeFile(source.Path), $"has more than {MaxLength} characters");
            return null;
        }

        using var reader = new MarkupReader(source, diagnostics);
        try
        {
            return reader.ReadRoot();
        }
        catch (XmlException problem)
        {
            reader.Report(problem);
            return null;
        }
    }

    /// <summary>A reader that opens nothing outside the text, allows no document type, and is bounded in length.</summary>
    public static XmlReader CreateXmlReader(SourceText source)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxLength,
            IgnoreProcessingInstructions = true,
        };

        // Some files use prefixes, Stella's above all, without declaring them.
        var namespaces = new XmlNamespaceManager(new NameTable());
        foreach (string prefix in PrefixesIn(source.Text))
        {
            namespaces.AddNamespace(prefix, prefix == "isee" ? XmileNamespaces.Isee : $"urn:undeclared:{prefix}");
        }

        return XmlReader.Create(new StringReader(source.Text), settings, new XmlParserContext(null, namespaces, null, XmlSpace.None));
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    // What only looks like a prefix does no harm.
    private static HashSet<string> PrefixesIn(string text)
    {
        var prefixes = new HashSet<string>(StringComparer.Ordinal) { "isee" };
        foreach (ValueMatch match in PossiblePrefix().EnumerateMatches(text))
        {
            ReadOnlySpan<char> prefix = text.AsSpan(match.Index, match.Length).TrimStart("<").Trim();
            if (prefixes.Count < MaxPrefixes && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
            {
                prefixes.Add(prefix.ToString());
            }
        }

        return prefixes;
    }

    [GeneratedRegex(@"[<\s][A-Za-z_][A-Za-z0-9_.\-]{0,63}(?=:[A-Za-z_])", RegexOptions.CultureInvariant)]
    private static partial Regex PossiblePrefix();

    private int Offset => _source.GetOffset(_place.LineNumber, _place.LinePosition);

    private MarkupElement? ReadRoot()
    {
        MarkupElement? root = null;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (!TryOpen())
                    {
                        return null;
                    }

                    root = _reader.IsEmptyElement ? Close() : root;
                    break;
                case XmlNodeType.EndElement:
                    root = Close();
                    break;
                case XmlNodeType.Text:
                case XmlNodeType.Whitespace:
                case XmlNodeType.SignificantWhitespace:
                case XmlNodeType.CDATA:
                    AddText();
                    break;
            }
        }

        return root;
    }

    private bool TryOpen()
    {
        if (_opened.Count == MaxDepth || ++_elements > MaxElements)
        {
            string fact = _opened.Count == MaxDepth ? $"is nested more than {MaxDepth} elements deep" : $"has more than {MaxElements} elements";
            _diagnostics.Report(XmileDiagnostics.TooLarge, _source.Locate(new TextSpan(Offset, _reader.Name.Length)), fact);
            return false;
        }

        var span = new TextSpan(Offset, _reader.Name.Length);
        var opened = new Opened(_reader.LocalName, _reader.NamespaceURI, span);
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                opened.Attributes.Add(new MarkupAttribute(_reader.LocalName, _reader.NamespaceURI, _reader.Value, FindValue()));
            }
        }

        _reader.MoveToElement();
        _opened.Push(opened);
        return true;
    }

    // The reader gives the place of an attribute's name; its value is between the quotes after it.
    private TextSpan FindValue()
    {
        string text = _source.Text;
        int quote = text.AsSpan(Offset).IndexOfAny('"', '\'') + Offset;
        int end = text.IndexOf(text[quote], quote + 1);
        return new TextSpan(quote + 1, end - quote - 1);
    }

    private void AddText()
    {
        if (_opened.TryPeek(out Opened? element))
        {
            element.Segments.Add(new MarkupSegment(_reader.Value, Offset, _reader.NodeType == XmlNodeType.CDATA));
        }
    }

    private MarkupElement Close()
    {
        MarkupElement element = _opened.Pop().ToElement(_source.Text);
        if (_opened.TryPeek(out Opened? parent))
        {
            parent.Children.Add(element);
        }

        return element;
    }

    private void Report(XmlException problem)
    {
        // The reader refuses a document type without saying where; it can only stand before the first element.
        const string DocumentType = "<!DOCTYPE";
        int declaration = _source.Text.IndexOf(DocumentType, StringComparison.Ordinal);
        if (_elements == 0 && declaration >= 0)
        {
            _diagnostics.Report(XmileDiagnostics.DocumentTypeRefused, _source.Locate(new TextSpan(declaration, DocumentType.Length)));
            return;
        }

        int offset = _source.GetOffset(problem.LineNumber, problem.LinePosition);
        _diagnostics.Report(XmileDiagnostics.NotWellFormed, _source.Locate(new TextSpan(offset, 0)), WithoutPlace(problem.Message));
    }

    // The message ends with its own line and position, which the location says already.
    private static string WithoutPlace(string message)
    {
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }

    private sealed class Opened(string name, string ns, TextSpan span)
    {
        public ImmutableArray<MarkupAttribute>.Builder Attributes { get; } = ImmutableArray.CreateBuilder<MarkupAttribute>();

        public ImmutableArray<MarkupElement>.Builder Children { get; } = ImmutableArray.CreateBuilder<MarkupElement>();

        public ImmutableArray<MarkupSegment>.Builder Segments { get; } = ImmutableArray.CreateBuilder<MarkupSegment>();

        public MarkupElement ToElement(string text)
        {
            int afterAttributes = Attributes.Count > 0 ? Attributes[^1].Span.End : span.End;
            int contentStart = Math.Max(text.IndexOf('>', afterAttributes), afterAttributes - 1) + 1;
            return new MarkupElement(name, ns, Attributes.ToImmutable(), Children.ToImmutable(), Segments.ToImmutable(), span, contentStart);
        }
    }
}

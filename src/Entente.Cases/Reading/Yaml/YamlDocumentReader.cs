using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Entente.Cases.Reading.Yaml;

/// <summary>
/// Reads the one mapping of a settings file, keeping every place. Built on the parser's events rather than on its object
/// mapping, so that duplicate keys are all reported and no anchor, alias or tag can build more than what is written.
/// </summary>
internal sealed class YamlDocumentReader
{
    private const int MaximumDepth = 16;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly IParser _parser;

    private YamlDocumentReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new GuardedParser(new Parser(new StringReader(source.Text)));
    }

    /// <summary>The file's mapping, or <see langword="null"/> where it has none that can be used.</summary>
    public static YamlMapping? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new YamlDocumentReader(source, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Report(
                YamlDiagnostics.Syntax, source.Locate(SpanOf(exception.Start, exception.End)), Shown.Briefly(exception.Message));
            return null;
        }
    }

    private YamlMapping? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            Report(YamlDiagnostics.EmptyDocument, default);
            return null;
        }

        YamlNode? root = ReadNode(depth: 0);
        if (root is not null)
        {
            _parser.Consume<DocumentEnd>();
            if (_parser.Accept<DocumentStart>(out _))
            {
                Report(YamlDiagnostics.SeveralDocuments, SpanOf(_parser.Consume<DocumentStart>()));
            }
        }

        if (root is YamlScalar { IsNull: true })
        {
            Report(YamlDiagnostics.EmptyDocument, root.Span);
        }
        else if (root is not (null or YamlMapping))
        {
            Report(YamlDiagnostics.WrongType, root.Span, "The file", "keys and values");
        }

        return root as YamlMapping;
    }

    // Gives null once the document is nested too deep: nothing after that is read.
    private YamlNode? ReadNode(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out _))
        {
            AnchorAlias alias = _parser.Consume<AnchorAlias>();
            Report(YamlDiagnostics.AnchorOrTag, SpanOf(alias));
            return new YamlScalar("", IsPlain: true, SpanOf(alias));
        }

        NodeEvent node = _parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            Report(YamlDiagnostics.AnchorOrTag, SpanOf(node));
        }

        if (depth >= MaximumDepth && node is not Scalar)
        {
            Report(YamlDiagnostics.TooDeep, SpanOf(node), MaximumDepth);
            return null;
        }

        return node switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar)),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw new YamlException(node.Start, node.End, "No value can stand here."),
        };
    }

    private YamlSequence? ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(items.ToImmutable(), SpanOf(start, _parser.Consume<SequenceEnd>(), start.Style == SequenceStyle.Flow));
    }

    private YamlMapping? ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                Report(YamlDiagnostics.WrongType, key.Span, "A key", "a word");
            }
            else if (!lines.TryAdd(name.Text, _source.GetPosition(name.Span.Start).Line))
            {
                Report(YamlDiagnostics.DuplicateKey, name.Span, Shown.Briefly(name.Text), lines[name.Text]);
            }
            else
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMapping(entries.ToImmutable(), SpanOf(start, _parser.Consume<MappingEnd>(), start.Style == MappingStyle.Flow));
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _source.Locate(span), facts);

    // The closing bracket of a flow collection is not part of its last event.
    private static TextSpan SpanOf(ParsingEvent start, ParsingEvent end, bool isFlow)
    {
        TextSpan span = SpanOf(start.Start, end.End);
        return isFlow ? span with { Length = span.Length + 1 } : span;
    }

    private static TextSpan SpanOf(ParsingEvent parsed) => SpanOf(parsed.Start, parsed.End);

    private static TextSpan SpanOf(Mark start, Mark end) => new((int)start.Index, (int)Math.Max(0, end.Index - start.Index));
}

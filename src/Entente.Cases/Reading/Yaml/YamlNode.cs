using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Cases.Reading.Yaml;

/// <summary>A piece of a YAML document, with its place.</summary>
internal abstract record YamlNode(TextSpan Span);

/// <summary>A single value. Only one written without quotes can be a number or a truth value.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Written as nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && (Text is "" or "~" or "null");
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Keys and values, in the file's order; no key stands twice.</summary>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key);
}

/// <summary>One key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

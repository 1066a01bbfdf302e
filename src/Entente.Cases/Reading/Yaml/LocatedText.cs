using Entente.Diagnostics;

namespace Entente.Cases.Reading.Yaml;

/// <summary>A text from a settings file, with its place.</summary>
/// <param name="Text">The text, quotes taken off.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">Where it stands, quotes included.</param>
internal sealed record LocatedText(string Text, SourceText Source, TextSpan Span)
{
    /// <summary>The place of the whole text.</summary>
    public SourceLocation Location => Source.Locate(Span);

    /// <summary>The place of a piece of it; of the whole where it is written in another way (escapes, folded lines).</summary>
    public SourceLocation Locate(TextSpan piece)
    {
        int first = Math.Min(Span.Start, Source.Text.Length);
        int length = Math.Min(Span.Length, Source.Text.Length - first);
        int start = Source.Text.IndexOf(Text, first, length, StringComparison.Ordinal);
        return start < 0 ? Location : Source.Locate(piece with { Start = start + piece.Start });
    }
}

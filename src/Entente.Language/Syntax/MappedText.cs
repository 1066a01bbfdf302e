using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>
/// Text taken out of a file in which some characters were written in another way (<c>&amp;lt;</c> for <c>&lt;</c>, a
/// comment in the middle): each character knows the place it comes from.
/// </summary>
internal sealed class MappedText
{
    private readonly ImmutableArray<TextSpan> _origins;
    private readonly TextSpan _place;

    /// <param name="text">The text itself.</param>
    /// <param name="origins">For each character of <paramref name="text"/>, where it is written in the file.</param>
    /// <param name="place">Stands for the whole where the text is empty.</param>
    public MappedText(string text, ImmutableArray<TextSpan> origins, TextSpan place)
    {
        Text = text;
        _origins = origins;
        _place = place;
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Where the text without the white space around it is written.</summary>
    public TextSpan Span
    {
        get
        {
            int start = 0;
            int end = Text.Length;
            while (start < end && char.IsWhiteSpace(Text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(Text[end - 1]))
            {
                end--;
            }

            return ToSource(start, end);
        }
    }

    /// <summary>Where the characters from <paramref name="start"/> to just before <paramref name="end"/> are written.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_origins.IsEmpty)
        {
            return _place;
        }

        if (start >= end)
        {
            return new TextSpan(start < _origins.Length ? _origins[start].Start : _origins[^1].End, 0);
        }

        return TextSpan.Cover(_origins[start], _origins[end - 1]);
    }

    /// <summary>A part of this text, which knows the same places.</summary>
    public MappedText Slice(int start, int length) =>
        new(Text.Substring(start, length), _origins.Slice(start, length), ToSource(start, start));
}

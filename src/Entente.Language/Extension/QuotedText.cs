using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Extension;

/// <summary>
/// Finds the characters of a text in the file that it was taken from. The file may put quotes around it and break its lines elsewhere.
/// </summary>
internal static class QuotedText
{
    // What stands before a text: quotes, or the signs of a block with their line break.
    private const int MostStarts = 8;

    /// <summary>For each character the place it comes from; empty where the text does not stand at <paramref name="place"/>.</summary>
    public static ImmutableArray<TextSpan> FindOrigins(string text, SourceText source, TextSpan place)
    {
        string written = source.Text.Substring(place.Start, Math.Min(place.Length, source.Text.Length - place.Start));
        for (int start = 0; start < Math.Min(MostStarts, written.Length); start++)
        {
            if (Align(text, written, start) is { } offsets)
            {
                return [.. offsets.Select(o => new TextSpan(place.Start + o, 1))];
            }
        }

        return [];
    }

    private static int[]? Align(string text, string written, int start)
    {
        var offsets = new int[text.Length];
        int next = start;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                while (next < written.Length && char.IsWhiteSpace(written[next]))
                {
                    next++;
                }

                if (next == written.Length || written[next++] != text[i])
                {
                    return null;
                }
            }

            offsets[i] = Math.Max(start, next - 1);
        }

        return offsets;
    }
}

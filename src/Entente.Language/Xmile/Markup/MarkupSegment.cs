using Entente.Diagnostics;

namespace Entente.Language.Xmile.Markup;

/// <summary>A run of text inside an element.</summary>
/// <param name="Value">The text as XML means it.</param>
/// <param name="Start">Offset of its first character in the file.</param>
/// <param name="IsVerbatim">Whether it stands in a CDATA section, where <c>&amp;</c> is a character like any other.</param>
internal sealed record MarkupSegment(string Value, int Start, bool IsVerbatim)
{
    /// <summary>For each character of the value, where it is written in the file.</summary>
    /// <param name="file">The file's whole text.</param>
    public IEnumerable<TextSpan> FindOrigins(string file)
    {
        int position = Start;
        for (int i = 0; i < Value.Length; i++)
        {
            bool isReference = file[position] == '&' && !IsVerbatim;
            var origin = new TextSpan(position, isReference ? LengthOfReference(file, position) : LengthOfCharacter(file, position));
            yield return origin;
            position = origin.End;

            // One reference can stand for two UTF-16 units.
            if (isReference && char.IsHighSurrogate(Value[i]))
            {
                i++;
                yield return origin;
            }
        }
    }

    private static int LengthOfReference(string file, int position) => file.IndexOf(';', position) - position + 1;

    // XML reads a carriage return and line feed as one line break.
    private static int LengthOfCharacter(string file, int position) =>
        file.AsSpan(position).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
}

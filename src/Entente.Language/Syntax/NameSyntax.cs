using System.Globalization;

namespace Entente.Language.Syntax;

/// <summary>How names are written in equations (XMILE 3.2.2): letters of any script, digits, <c>_</c> and <c>$</c>; others in double quotes.</summary>
internal static class NameSyntax
{
    /// <summary>Whether a name without quotes may begin with the character at <paramref name="position"/>.</summary>
    public static bool IsStart(string text, int position) =>
        position < text.Length
        && (text[position] is '_' or '$' || char.IsLetter(text, position) || IsSecondHalfOfLetter(text, position));

    /// <summary>Whether a name without quotes may go on with the character at <paramref name="position"/>.</summary>
    public static bool IsPart(string text, int position) =>
        IsStart(text, position)
        || (position < text.Length && char.GetUnicodeCategory(text, position)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>A canonical path as an equation has to write it: parts that need quotes get them.</summary>
    public static string Write(string path) => string.Join('.', path.Split('.').Select(part => IsPlain(part) ? part : $"\"{part}\""));

    private static bool IsPlain(string name) =>
        IsStart(name, 0) && Enumerable.Range(0, name.Length).All(i => IsPart(name, i)) && !Keywords.Contains(name);

    private static bool IsSecondHalfOfLetter(string text, int position) =>
        position > 0 && char.IsSurrogatePair(text[position - 1], text[position]) && char.IsLetter(text, position - 1);
}

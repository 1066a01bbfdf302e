namespace Entente.Reporting.Words;

/// <summary>Small rules of writing.</summary>
internal static class Sentence
{
    /// <summary>With a capital at the start.</summary>
    public static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// A name or title inside a sentence: a leading article without its capital ("The West" gives
    /// "the West"); all else as it is.
    /// </summary>
    public static string Inside(string name) =>
        name.StartsWith("The ", StringComparison.Ordinal) || name.StartsWith("A ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;

    /// <summary>With a full stop at the end.</summary>
    public static string Stopped(string text) =>
        text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    /// <summary>Numbers up to nine as words.</summary>
    public static string Count(int count) => count switch
    {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        _ => DisplayNumber.Of(count, 0),
    };
}

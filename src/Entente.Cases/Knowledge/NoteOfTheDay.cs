using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Cases.Knowledge;

/// <summary>A coder's remark as far as it could have been written on a day.</summary>
internal static partial class NoteOfTheDay
{
    /// <summary>The remark, or nothing where it names a year later than that of the day.</summary>
    public static string Of(string note, DateOnly day) =>
        Years().Matches(note).Any(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) > day.Year) ? "" : note;

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}

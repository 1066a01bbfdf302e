using System.Diagnostics.CodeAnalysis;

namespace Entente.Evidence.Dates;

/// <summary>
/// Reads the Extended Date/Time Format (ISO 8601-2, Library of Congress 2019): level 0, level 1 and the sub-year groups of
/// level 2. Years run from 0001 to 9999; a time of day is checked and dropped.
/// </summary>
internal static class EdtfParser
{
    private const int MaximumLength = 64;
    private const string Open = "..";

    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out string? problem)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            date = null;
            problem = text.Length == 0 ? "it is empty" : $"it is longer than {MaximumLength} characters";
            return false;
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? TryParseSingle(text, out date, out problem)
            : TryParseInterval(text, text[..slash], text[(slash + 1)..], out date, out problem);
    }

    private static bool TryParseSingle(
        string text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out string? problem)
    {
        DateSpan? span = new SingleDateParser(text, allowsTime: true).Parse(out problem);
        date = span is null ? null : new EdtfDate(text, span.First, span.Last, span.IsApproximate, span.IsUncertain);
        problem = date is null ? problem ?? "it is no date" : null;
        return date is not null;
    }

    private static bool TryParseInterval(
        string text,
        string start,
        string end,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out string? problem)
    {
        date = null;
        DateSpan? first = ParseEnd(start, out problem);
        DateSpan? last = problem is null ? ParseEnd(end, out problem) : null;
        if (problem is not null)
        {
            return false;
        }

        if (first is null && last is null)
        {
            problem = "an interval needs a date on one side at least";
            return false;
        }

        if (first?.First > last?.Last)
        {
            problem = $"the interval ends ('{end}') before it begins ('{start}')";
            return false;
        }

        date = new EdtfDate(
            text,
            first?.First,
            last?.Last,
            first?.IsApproximate == true || last?.IsApproximate == true,
            first?.IsUncertain == true || last?.IsUncertain == true);
        return true;
    }

    // Nothing, or two dots, is an unknown or open end: no date, and no problem either.
    private static DateSpan? ParseEnd(string text, out string? problem)
    {
        problem = null;
        return text is "" or Open ? null : new SingleDateParser(text, allowsTime: false).Parse(out problem);
    }
}

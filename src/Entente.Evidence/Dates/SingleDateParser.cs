using System.Globalization;

namespace Entente.Evidence.Dates;

/// <summary>
/// Reads one date of the Extended Date/Time Format: a year, month, day or sub-year group, perhaps with masked digits and a
/// qualifier at its end. Keeps the first thing that is wrong; every step gives <see langword="null"/> after that.
/// </summary>
internal sealed class SingleDateParser(string text, bool allowsTime)
{
    private const string Masked = "XX";
    private string? _problem;

    /// <summary>The days meant, or <see langword="null"/> with the <paramref name="problem"/>.</summary>
    public DateSpan? Parse(out string? problem)
    {
        DateSpan? span = text switch
        {
            [.. var date, '~'] => Span(date) is { } s ? s with { IsApproximate = true } : null,
            [.. var date, '?'] => Span(date) is { } s ? s with { IsUncertain = true } : null,
            [.. var date, '%'] => Span(date) is { } s ? s with { IsApproximate = true, IsUncertain = true } : null,
            _ => SpanWithTime(text),
        };
        problem = _problem;
        return span;
    }

    private DateSpan? SpanWithTime(string date)
    {
        int time = date.IndexOf('T', StringComparison.Ordinal);
        if (time < 0 || !allowsTime)
        {
            return Span(date);
        }

        string[] formats = ["HH:mm:ss", "HH:mm:ssZ", "HH:mm:sszzz"];
        bool isTime = formats.Any(f => DateTimeOffset.TryParseExact(
            date[(time + 1)..], f, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        const int WholeDateLength = 10;
        return isTime && time == WholeDateLength
            ? Span(date[..time])
            : Fail("a time of day is hh:mm:ss after a whole date, perhaps with Z or an offset");
    }

    private DateSpan? Span(string date)
    {
        if (date.StartsWith('-') || date.StartsWith('Y'))
        {
            return Fail("years before 0001 and after 9999 are not supported");
        }

        string[] parts = date.Split('-');
        return parts switch
        {
            [var year] => Year(year),
            [var year, var month] => YearAndMonth(year, month),
            [var year, var month, var day] => YearMonthAndDay(year, month, day),
            _ => Fail("a date is YYYY, YYYY-MM or YYYY-MM-DD"),
        };
    }

    private DateSpan? Year(string year)
    {
        if (year.Length != 4)
        {
            return Fail($"a year has four digits, not '{year}'");
        }

        // Level 1 masks the last one or two digits: 199X, 19XX.
        int known = year.EndsWith(Masked, StringComparison.Ordinal) ? 2 : year.EndsWith('X') ? 3 : 4;
        if (Number(year[..known], known) is not { } digits)
        {
            return Fail($"'{year}' is no year: four digits, of which the last one or two may be X");
        }

        int span = known switch { 2 => 100, 3 => 10, _ => 1 };
        int first = digits * span;
        return first == 0
            ? Fail("years before 0001 are not supported")
            : new DateSpan(new DateOnly(first, 1, 1), new DateOnly(first + span - 1, 12, 31));
    }

    private DateSpan? YearAndMonth(string year, string month)
    {
        if (month == Masked)
        {
            return Year(year);
        }

        if (WholeYear(year) is not { } wholeYear)
        {
            return null;
        }

        return Number(month, 2) switch
        {
            >= 1 and <= 12 and var number => Months(wholeYear, number, 1),
            { } number when SubYearGroup.Months(number) is { } group => Months(wholeYear, group.FirstMonth, group.Months),
            _ => Fail($"there is no month or sub-year group '{month}'"),
        };
    }

    private DateSpan? YearMonthAndDay(string year, string month, string day)
    {
        if (month == Masked && day == Masked)
        {
            return Year(year);
        }

        if (WholeYear(year) is not { } wholeYear)
        {
            return null;
        }

        if (Number(month, 2) is not (>= 1 and <= 12 and var wholeMonth))
        {
            return Fail($"there is no month '{month}'");
        }

        if (day == Masked)
        {
            return Months(wholeYear, wholeMonth, 1);
        }

        if (Number(day, 2) is not (>= 1 and var wholeDay) || wholeDay > DateTime.DaysInMonth(wholeYear, wholeMonth))
        {
            return Fail($"{year}-{month} has no day '{day}'");
        }

        var date = new DateOnly(wholeYear, wholeMonth, wholeDay);
        return new DateSpan(date, date);
    }

    private int? WholeYear(string year)
    {
        DateSpan? span = Year(year);
        if (span is not null && span.First.Year != span.Last.Year)
        {
            Fail($"a masked year ('{year}') stands alone");
            return null;
        }

        return span?.First.Year;
    }

    private DateSpan? Months(int year, int firstMonth, int months)
    {
        // A winter begins in one year and ends in the next.
        int last = firstMonth + months - 1;
        int lastYear = year + ((last - 1) / 12);
        int lastMonth = ((last - 1) % 12) + 1;
        return lastYear > DateOnly.MaxValue.Year
            ? Fail("years after 9999 are not supported")
            : new DateSpan(
                new DateOnly(year, firstMonth, 1),
                new DateOnly(lastYear, lastMonth, DateTime.DaysInMonth(lastYear, lastMonth)));
    }

    private DateSpan? Fail(string problem)
    {
        _problem ??= problem.Any(c => c is '~' or '?' or '%')
            ? "a qualifier (~ ? %) stands once, at the end of a date"
            : problem;
        return null;
    }

    private static int? Number(string digits, int length) =>
        digits.Length == length && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}

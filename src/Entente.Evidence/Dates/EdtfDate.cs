using System.Diagnostics.CodeAnalysis;

namespace Entente.Evidence.Dates;

/// <summary>
/// A date as sources give it (Extended Date/Time Format, level 1, and the sub-year groups of level 2):
/// <c>2000-11</c>, <c>2000~</c>, <c>2000-21</c> (spring), <c>2000-33</c> (first quarter), <c>2000-40</c> (first half),
/// <c>1999-12-15/2000-01-04</c>, <c>2021/..</c>.
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Earliest">First day it can mean; <see langword="null"/> where the start is open or unknown.</param>
/// <param name="Latest">Last day it can mean; <see langword="null"/> where the end is open or unknown.</param>
/// <param name="IsApproximate">Marked <c>~</c> or <c>%</c>.</param>
/// <param name="IsUncertain">Marked <c>?</c> or <c>%</c>.</param>
public sealed record EdtfDate(string Text, DateOnly? Earliest, DateOnly? Latest, bool IsApproximate, bool IsUncertain)
{
    /// <summary>No date is known (an empty cell where one may be missing).</summary>
    public static EdtfDate Unknown { get; } = new("", null, null, false, false);

    /// <summary>Middle of the span as a decimal year (2000-07-01 is about 2000.5); the known end where the other is open.</summary>
    public double DecimalYear => (Earliest, Latest) switch
    {
        ({ } a, { } b) => (ToDecimalYear(a) + ToDecimalYearAfter(b)) / 2,
        ({ } a, null) => ToDecimalYear(a),
        (null, { } b) => ToDecimalYearAfter(b),
        _ => double.NaN,
    };

    /// <summary>Start of the span as a decimal year; negative infinity where it is open.</summary>
    public double StartYear => Earliest is { } day ? ToDecimalYear(day) : double.NegativeInfinity;

    /// <summary>End of the span, the start of the day after its last, as a decimal year; positive infinity where it is open.</summary>
    public double EndYear => Latest is { } day ? ToDecimalYearAfter(day) : double.PositiveInfinity;

    /// <summary>Reads a date.</summary>
    /// <param name="text">What was written, without spaces around it.</param>
    /// <param name="date">The date.</param>
    /// <param name="problem">What is wrong, as a clause that follows a colon; <see langword="null"/> on success.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out string? problem) => EdtfParser.TryParse(text, out date, out problem);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>
    /// A day's start as a decimal year in which every month is a twelfth, so that months fall on a monthly model's steps:
    /// 2000-03-01 is 2000 + 2/12.
    /// </summary>
    public static double ToDecimalYear(DateOnly day) => AtShareOfMonth(day, day.Day - 1);

    /// <summary>The last day before an instant, a decimal year in which every month is a twelfth: the year's last where that is whole.</summary>
    public static DateOnly LastDayBefore(double decimalYear)
    {
        const double Rounding = 1e-6;
        int year = (int)Math.Floor(decimalYear + Rounding);
        if (year > DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue;
        }

        double monthsGone = Math.Max(0, decimalYear - year) * 12;
        int month = (int)Math.Floor(monthsGone + Rounding);
        int daysGone = (int)Math.Round((monthsGone - month) * DateTime.DaysInMonth(year, month + 1));
        return new DateOnly(year, month + 1, 1).AddDays(daysGone - 1);
    }

    /// <summary>The end of a day, the start of the next, as such a decimal year; the calendar's last day has one too.</summary>
    public static double ToDecimalYearAfter(DateOnly day) => AtShareOfMonth(day, day.Day);

    private static double AtShareOfMonth(DateOnly day, int daysGone)
    {
        double monthsGone = day.Month - 1 + ((double)daysGone / DateTime.DaysInMonth(day.Year, day.Month));
        return day.Year + (monthsGone / 12);
    }
}

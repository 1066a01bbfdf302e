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
    /// <summary>Middle of the span as a decimal year (2000-07-02 is about 2000.5); the known end where the other is open.</summary>
    public double DecimalYear => (Earliest, Latest) switch
    {
        ({ } a, { } b) => (ToDecimalYear(a) + ToDecimalYear(b.AddDays(1))) / 2,
        ({ } a, null) => ToDecimalYear(a),
        (null, { } b) => ToDecimalYear(b),
        _ => double.NaN,
    };

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A day's start as a decimal year, by its share of that year's days.</summary>
    public static double ToDecimalYear(DateOnly day)
    {
        double days = DateTime.IsLeapYear(day.Year) ? 366 : 365;
        return day.Year + ((day.DayOfYear - 1) / days);
    }
}

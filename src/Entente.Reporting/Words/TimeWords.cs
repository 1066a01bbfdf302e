using System.Globalization;

namespace Entente.Reporting.Words;

/// <summary>Decimal years as people say them.</summary>
internal static class TimeWords
{
    // A time this near to New Year is New Year: decimal years of months are not exact.
    private const double NearNewYear = 0.01;

    /// <summary>"at the start of 2030", "in June 2029".</summary>
    public static string At(double time) =>
        IsNewYear(time) ? $"at the start of {Year((int)Math.Round(time))}" : $"in {Month(time)}";

    /// <summary>"2001 to 2030", or one year; a window that ends at New Year ends with the year before.</summary>
    public static string Window(double start, double end)
    {
        int first = IsNewYear(start) ? (int)Math.Round(start) : (int)Math.Floor(start);
        int last = Math.Max(first, IsNewYear(end) ? (int)Math.Round(end) - 1 : (int)Math.Floor(end));
        return first == last ? Year(first) : $"{Year(first)} to {Year(last)}";
    }

    /// <summary>"December 2000".</summary>
    public static string Month(double time)
    {
        int months = (int)Math.Floor((time * 12) + 0.01);
        return new DateOnly(months / 12, (months % 12) + 1, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>"1 year", "2.5 years".</summary>
    public static string Years(double years) => $"{DisplayNumber.Literal(years)} {(years.Equals(1.0) ? "year" : "years")}";

    private static bool IsNewYear(double time) => Math.Abs(time - Math.Round(time)) < NearNewYear;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Entente.Reporting.Words;

/// <summary>Decimal years as people say them.</summary>
internal static class TimeWords
{
    // A time this near to New Year is New Year: decimal years of months are not exact.
    private const double NearNewYear = 0.01;

    /// <summary>The last year of a window: New Year 2031 ends 2030.</summary>
    public static int LastYear(double end) =>
        Math.Abs(end - Math.Round(end)) < NearNewYear ? (int)Math.Round(end) - 1 : (int)Math.Floor(end);

    /// <summary>The first year of a window.</summary>
    public static int FirstYear(double start) =>
        Math.Abs(start - Math.Round(start)) < NearNewYear ? (int)Math.Round(start) : (int)Math.Floor(start);

    /// <summary>"2001 to 2030", or one year.</summary>
    public static string Window(double start, double end)
    {
        int first = FirstYear(start);
        int last = Math.Max(first, LastYear(end));
        return first == last ? Year(first) : $"{Year(first)} to {Year(last)}";
    }

    /// <summary>"December 2000".</summary>
    public static string Month(double time)
    {
        int months = (int)Math.Floor((time * 12) + 0.01);
        return new DateOnly(months / 12, (months % 12) + 1, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

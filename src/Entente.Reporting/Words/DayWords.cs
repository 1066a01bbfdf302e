using System.Globalization;

namespace Entente.Reporting.Words;

/// <summary>Days as people say them.</summary>
internal static class DayWords
{
    /// <summary>"30 November 2000".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

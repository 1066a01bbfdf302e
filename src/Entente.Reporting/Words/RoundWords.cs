using System.Globalization;
using Entente.Cases.Negotiations;

namespace Entente.Reporting.Words;

/// <summary>When the sides meet, in words.</summary>
internal static class RoundWords
{
    /// <summary>"each April and November from December 2000 on", "when the condition in the case comes true, …".</summary>
    public static string When(Round round)
    {
        string months = string.Join(" and ", round.Months.Select(m => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m)));
        string when = round.Months.IsEmpty
            ? $"when its condition comes true, at least {TimeWords.Years(round.NotWithin)} after the last time"
            : $"each {months}";
        string from = double.IsFinite(round.From) ? $", from {TimeWords.Month(round.From)} on" : "";
        string until = double.IsFinite(round.Until) ? $", until {TimeWords.Month(round.Until)}" : "";
        return when + from + until;
    }
}

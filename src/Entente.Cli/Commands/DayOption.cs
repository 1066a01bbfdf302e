using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Cli.Commands;

/// <summary>A day that an option names; of a month or a year, its last.</summary>
internal static class DayOption
{
    /// <summary>The day, or <see langword="null"/> where the text is none, which is then reported.</summary>
    public static DateOnly? Read(string text, DiagnosticBag problems)
    {
        bool isDate = EdtfDate.TryParse(text, out EdtfDate? date, out string? problem);
        if (date?.Latest is { } last)
        {
            return last;
        }

        problems.Report(CommandLineDiagnostics.NotADate, null, text, isDate ? "it has no end" : problem);
        return null;
    }
}

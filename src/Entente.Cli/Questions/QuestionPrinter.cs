using Entente.Analysis.Questions;
using Entente.Cli.Terminal;
using Entente.Reporting.Tables;
using Spectre.Console;

namespace Entente.Cli.Questions;

/// <summary>Prints questions and their scores; tables that would be empty are left out.</summary>
internal static class QuestionPrinter
{
    public static void Print(QuestionReport report, bool bargains, IAnsiConsole console)
    {
        ReportTable[] tables =
        [
            .. report.Dates.SelectMany(d => new[] { QuestionTables.Forecasts(d), QuestionTables.Unanswered(d) }),
            QuestionTables.NotAnswerable(report),
            QuestionTables.Totals(report),
            QuestionTables.Decomposition(report),
            QuestionTables.Calibration(report),
        ];
        foreach (ReportTable table in tables.Where(t => !t.Rows.IsEmpty))
        {
            TablePrinter.Print(console, table);
        }

        foreach (string line in QuestionWords.Notes(report, bargains))
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }
}

using Entente.Reporting.Tables;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>Prints a report's table.</summary>
internal static class TablePrinter
{
    // What a border and the room beside a column take.
    private const int Between = 3;

    /// <summary>Whether every row fits on a line of the console.</summary>
    public static bool Fits(IAnsiConsole console, ReportTable table) =>
        table.Columns.Select((column, i) => Between + table.Rows.Select(row => row[i].Length).Append(column.Header.Length).Max()).Sum() <= console.Profile.Width;

    public static void Print(IAnsiConsole console, ReportTable table)
    {
        var grid = new Table { Border = TableBorder.Simple };
        foreach (ReportColumn column in table.Columns)
        {
            var header = new TableColumn(new Text(column.Header, new Style(decoration: Decoration.Bold)));
            grid.AddColumn(column.IsNumeric ? header.RightAligned() : header);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow(row.Select(cell => new Text(cell)));
        }

        console.WriteLine();
        console.WriteLine(table.Title);
        console.Write(grid);
    }
}

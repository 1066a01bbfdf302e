using Entente.Reporting.Tables;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>Prints a report's table.</summary>
internal static class TablePrinter
{
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

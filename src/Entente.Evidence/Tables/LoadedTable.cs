using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>A table that was looked for: its rows, where it is there and whole, and its ids.</summary>
/// <param name="Rows">Rows; none where there is no such table.</param>
/// <param name="Index">Ids of the rows.</param>
public sealed record LoadedTable(ImmutableArray<CsvRow> Rows, TableIndex Index)
{
    /// <summary>Reads every row; leaves out those with errors, which are reported.</summary>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="read">Reads one row; its result is dropped where the row has errors or it gives <see langword="null"/>.</param>
    public ImmutableArray<T> Select<T>(DiagnosticBag diagnostics, Func<RowReader, T?> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>(Rows.Length);
        int faulty = 0;
        foreach (CsvRow row in Rows)
        {
            if (faulty == CsvTableReader.MaximumFaultyRows)
            {
                diagnostics.Report(TableDiagnostics.TooManyProblems, row.Location, faulty);
                break;
            }

            var cells = new RowReader(row, diagnostics);
            T? item = read(cells);
            if (item is not null && !cells.HasErrors)
            {
                items.Add(item);
            }

            faulty += cells.HasErrors ? 1 : 0;
        }

        return items.ToImmutable();
    }
}

using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>
/// Reads CSV as RFC 4180 has it (comma, double quotes, one header row) and keeps where every cell stands. Everything that is
/// wrong with the table's form is reported; rows of the wrong length are left out of the result.
/// </summary>
public static class CsvTableReader
{
    /// <summary>Most rows read.</summary>
    public const int MaximumRows = 200_000;

    /// <summary>Most characters in a cell.</summary>
    public const int MaximumCellLength = 20_000;

    /// <summary>Most rows with problems that are reported.</summary>
    public const int MaximumFaultyRows = 1_000;

    /// <summary>Reads a table.</summary>
    /// <param name="path">Path relative to the folder, kept in the result.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="shape">The columns it has to have.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The table, or <see langword="null"/> where its header is not the shape's.</returns>
    public static CsvTable? Read(string path, SourceText source, TableShape shape, DiagnosticBag diagnostics)
    {
        // The reader counts bytes of UTF-8; records and cells are turned into characters of the text as they pass.
        byte[] bytes = Encoding.UTF8.GetBytes(source.Text);
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            Encoding = Encoding.UTF8,
            OnMalformedRecord = record => diagnostics.Report(
                TableDiagnostics.MalformedQuotes,
                source.Locate(new TextSpan(Encoding.UTF8.GetCharCount(bytes, 0, (int)record.ByteOffset), 1)),
                Describe(record.Reason)),
        };
        using CsvReader reader = CsvReader.Create(bytes, options);
        var position = new CharacterPosition(bytes);
        if (!reader.Read())
        {
            diagnostics.Report(TableDiagnostics.EmptyTable, source.Locate(default), string.Join(", ", shape.Columns));
            return null;
        }

        var header = new CsvHeader(source, ReadCells(reader, position));
        bool isRightHeader = HeaderCheck.Check(header, shape, diagnostics);
        ImmutableArray<CsvRow> rows = ReadRows(reader, position, header, diagnostics);
        return isRightHeader ? new CsvTable(path, header, rows) : null;
    }

    private static ImmutableArray<CsvRow> ReadRows(
        CsvReader reader,
        CharacterPosition position,
        CsvHeader header,
        DiagnosticBag diagnostics)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        int ragged = 0;
        while (reader.Read())
        {
            var row = new CsvRow(header, ReadCells(reader, position));
            if (row.Cells.Length != header.Columns.Length)
            {
                if (++ragged > MaximumFaultyRows)
                {
                    diagnostics.Report(TableDiagnostics.TooManyProblems, row.Location, MaximumFaultyRows);
                    break;
                }

                diagnostics.Report(TableDiagnostics.RaggedRow, row.Location, row.Cells.Length, header.Columns.Length);
                continue;
            }

            if (rows.Count == MaximumRows)
            {
                diagnostics.Report(TableDiagnostics.TooManyRows, row.Location, MaximumRows);
                break;
            }

            rows.Add(row);
            foreach (Cell cell in row.Cells.Where(c => c.Text.Length > MaximumCellLength))
            {
                diagnostics.Report(
                    TableDiagnostics.CellTooLong, header.Source.Locate(cell.Span), cell.Text.Length, MaximumCellLength);
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<Cell> ReadCells(CsvReader reader, CharacterPosition position)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(reader.FieldCount);
        int start = position.MoveTo(reader.ByteOffset);
        for (int i = 0; i < reader.FieldCount; i++)
        {
            int length = Encoding.UTF8.GetCharCount(reader.GetRawSpan(i));
            cells.Add(new Cell(reader.GetString(i), new TextSpan(start, length)));
            start += length + 1;
        }

        return cells.MoveToImmutable();
    }

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote stands inside a cell that does not begin with one",
        CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quote of a cell",
        CsvMalformedReason.UnterminatedQuote => "a cell's opening quote is never closed",
        _ => "a quote stands where none can",
    };
}

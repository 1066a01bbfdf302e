using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>One row of a table; has as many cells as the header has columns.</summary>
/// <param name="Header">The table's header.</param>
/// <param name="Cells">Cells in the header's order.</param>
public sealed record CsvRow(CsvHeader Header, ImmutableArray<Cell> Cells)
{
    /// <summary>The cell of a column; an empty one at the row's end where the table may lack the column and does.</summary>
    public Cell this[string column] =>
        Header.Has(column) ? Cells[Header.IndexOf(column)] : new Cell("", new TextSpan(Cells[^1].Span.End, 0));

    /// <summary>The whole row's place.</summary>
    public SourceLocation Location => Header.Source.Locate(TextSpan.Cover(Cells[0].Span, Cells[^1].Span));

    /// <summary>Line of the row's first character, from 1.</summary>
    public int Line => Header.Source.GetPosition(Cells[0].Span.Start).Line;

    /// <summary>The place of one cell.</summary>
    public SourceLocation Locate(string column) => Header.Source.Locate(this[column].Span);
}

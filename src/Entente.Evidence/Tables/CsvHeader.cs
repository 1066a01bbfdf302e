using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>A table's first row: the columns' names, and where each stands.</summary>
public sealed class CsvHeader
{
    private readonly FrozenDictionary<string, int> _indices;

    internal CsvHeader(SourceText source, ImmutableArray<Cell> columns)
    {
        Source = source;
        Columns = columns;
        _indices = columns
            .Select((cell, index) => (cell.Text, index))
            .DistinctBy(c => c.Text)
            .ToFrozenDictionary(c => c.Text, c => c.index, StringComparer.Ordinal);
    }

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>The names, in the file's order.</summary>
    public ImmutableArray<Cell> Columns { get; }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string column) => _indices.ContainsKey(column);

    /// <summary>Place of the header row.</summary>
    public SourceLocation Location => Source.Locate(TextSpan.Cover(Columns[0].Span, Columns[^1].Span));

    internal int IndexOf(string column) => _indices[column];
}

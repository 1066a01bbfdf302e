using System.Collections.Immutable;

namespace Entente.Evidence.Tables;

/// <summary>The columns that a table has to have: all of them, in any order, and no others.</summary>
/// <param name="Columns">Names.</param>
public sealed record TableShape(ImmutableArray<string> Columns)
{
    /// <summary>Any further columns whose names begin so are the table's too (one column a document); <see langword="null"/> for none.</summary>
    public string? OpenPrefix { get; init; }

    /// <summary>A shape from names separated by commas and spaces, as docs/case-format.md prints them.</summary>
    public static TableShape Of(string columns) =>
        new([.. columns.Split(',', StringSplitOptions.TrimEntries)]);

    internal bool Knows(string column) =>
        Columns.Contains(column) || (OpenPrefix is { } prefix && column.StartsWith(prefix, StringComparison.Ordinal));
}

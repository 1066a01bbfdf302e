using System.Collections.Immutable;

namespace Entente.Evidence.Tables;

/// <summary>The columns of a table: all that it has to have and those that it may have, in any order, and no others.</summary>
/// <param name="Columns">Names of the columns that it has to have.</param>
public sealed record TableShape(ImmutableArray<string> Columns)
{
    /// <summary>Names of the columns that may be left out; each cell of one that is missing reads as empty.</summary>
    public ImmutableArray<string> Optional { get; init; } = [];

    /// <summary>Any further columns whose names begin so are the table's too (one column a document); <see langword="null"/> for none.</summary>
    public string? OpenPrefix { get; init; }

    /// <summary>A shape from names separated by commas and spaces, as docs/case-format.md prints them: <c>name?</c> may be left out.</summary>
    public static TableShape Of(string columns)
    {
        ILookup<bool, string> names = columns.Split(',', StringSplitOptions.TrimEntries).ToLookup(name => name.EndsWith('?'));
        return new([.. names[false]]) { Optional = [.. names[true].Select(name => name[..^1])] };
    }

    internal bool Knows(string column) =>
        Columns.Contains(column) || Optional.Contains(column) || (OpenPrefix is { } prefix && column.StartsWith(prefix, StringComparison.Ordinal));
}

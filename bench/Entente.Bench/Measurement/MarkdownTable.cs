namespace Entente.Bench.Measurement;

/// <summary>Prints rows as they come, as a table that a README can hold.</summary>
internal sealed class MarkdownTable
{
    private readonly int _width;

    /// <summary>Begins a table.</summary>
    public MarkdownTable(params string[] columns)
    {
        _width = columns.Length;
        Console.WriteLine();
        Add(columns);
        Add([.. columns.Select(_ => "---")]);
    }

    /// <summary>Adds a row, one cell a column.</summary>
    public void Add(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _width);
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }
}

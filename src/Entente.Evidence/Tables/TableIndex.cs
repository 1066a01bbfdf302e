using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>
/// The ids of a table's rows: those of rows with errors too, so that one mistake is not reported again at every reference.
/// </summary>
public sealed class TableIndex
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    private TableIndex(string table, bool isComplete)
    {
        Table = table;
        _isComplete = isComplete;
    }

    /// <summary>The table's path, for messages.</summary>
    public string Table { get; }

    /// <summary>The ids, in the table's order.</summary>
    public IEnumerable<string> Ids => _lines.Keys;

    /// <summary>Whether the id is one of the table's; a table that could not be read is taken to hold every id.</summary>
    public bool Holds(string id) => !_isComplete || _lines.ContainsKey(id);

    /// <summary>Collects the ids of a column; reports those used twice.</summary>
    /// <param name="path">The table's path.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="isAbsent">Whether there is no such file (then no id is known), rather than a broken one.</param>
    /// <param name="diagnostics">Receives duplicates.</param>
    public static TableIndex Of(string path, CsvTable? table, bool isAbsent, DiagnosticBag diagnostics)
    {
        var index = new TableIndex(path, table is not null || isAbsent);
        ImmutableArray<CsvRow> rows = table?.Rows ?? [];
        foreach (CsvRow row in rows.Where(r => r.Header.Has("id") && r["id"].Text.Length > 0))
        {
            string id = row["id"].Text;
            if (!index._lines.TryAdd(id, row.Line))
            {
                diagnostics.Report(TableDiagnostics.DuplicateId, row.Locate("id"), Shown.Briefly(id), index._lines[id]);
            }
        }

        return index;
    }
}

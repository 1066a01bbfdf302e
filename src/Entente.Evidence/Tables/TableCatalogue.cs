using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Files;

namespace Entente.Evidence.Tables;

/// <summary>Reads a folder's tables, each once, and remembers them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
public sealed class TableCatalogue(DataFolder folder, DiagnosticBag diagnostics)
{
    private readonly SortedDictionary<string, CsvTable?> _tables = new(StringComparer.Ordinal);

    /// <summary>Relative paths of the tables that were there, in ordinal order, with the table where its form was right.</summary>
    public IReadOnlyDictionary<string, CsvTable?> Tables => _tables;

    /// <summary>Reads a table; one that is not there has no rows.</summary>
    public LoadedTable Load(TableFile file)
    {
        bool isAbsent = !folder.Contains(file.Path);
        CsvTable? table = null;
        if (!isAbsent)
        {
            SourceText? source = folder.Read(file.Path, diagnostics);
            table = source is null ? null : CsvTableReader.Read(file.Path, source, file.Shape, diagnostics);
            _tables[file.Path] = table;
        }

        return new LoadedTable(table?.Rows ?? [], TableIndex.Of(file.Path, table, isAbsent, diagnostics));
    }

    /// <summary>Relative paths of the tables in a subfolder, in ordinal order.</summary>
    public ImmutableArray<string> FilesIn(string subfolder) => folder.FilesIn(subfolder, ".csv");

    /// <summary>Reports the tables of a subfolder that the format does not know.</summary>
    /// <param name="subfolder">Relative path, <c>""</c> for the folder itself.</param>
    /// <param name="known">The tables that may stand there.</param>
    public void ReportUnknown(string subfolder, IReadOnlyCollection<string> known)
    {
        foreach (string path in FilesIn(subfolder).Except(known, StringComparer.Ordinal))
        {
            string remedy = Spelling.DidYouMean(path, known, $"Remove it; the tables are: {string.Join(", ", known)}.");
            diagnostics.Report(TableDiagnostics.UnknownTable, folder.Locate(path), path, remedy);
        }
    }
}

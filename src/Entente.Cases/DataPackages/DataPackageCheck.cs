using System.Globalization;
using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.DataPackages;

/// <summary>Checks that the descriptor lists the case's tables, all of them and no others, with their columns and types.</summary>
internal static class DataPackageCheck
{
    private const string Descriptor = "datapackage.json";

    public static void Check(CaseContext context)
    {
        IReadOnlyDictionary<string, CsvTable?> tables = context.Tables.Tables;
        if (!context.Folder.Contains(Descriptor))
        {
            if (tables.Count > 0)
            {
                context.Diagnostics.Report(DataPackageDiagnostics.NoDescriptor, context.Folder.Locate(Descriptor));
            }

            return;
        }

        SourceText? source = context.Folder.Read(Descriptor, context.Diagnostics);
        DataPackage? package = source is null ? null : new DataPackageReader(source, context.Diagnostics).Read();
        if (package is not null)
        {
            CheckTables(package, tables, context);
        }
    }

    private static void CheckTables(DataPackage package, IReadOnlyDictionary<string, CsvTable?> tables, CaseContext context)
    {
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DataResource resource in package.Resources)
        {
            if (!listed.TryAdd(resource.Path, resource.PathPlace.Start.Line))
            {
                context.Diagnostics.Report(
                    DataPackageDiagnostics.TableListedTwice, resource.PathPlace, Shown.Briefly(resource.Path), listed[resource.Path]);
            }
            else if (!tables.TryGetValue(resource.Path, out CsvTable? table))
            {
                string remedy = Spelling.DidYouMean(resource.Path, tables.Keys, "Write the table, or remove the resource.");
                context.Diagnostics.Report(
                    DataPackageDiagnostics.TableMissing, resource.PathPlace, Shown.Briefly(resource.Path), remedy);
            }
            else if (table is not null)
            {
                CheckFields(resource, table, context.Diagnostics);
            }
        }

        foreach (string path in tables.Keys.Where(p => !listed.ContainsKey(p)))
        {
            context.Diagnostics.Report(DataPackageDiagnostics.TableNotListed, context.Folder.Locate(path), path);
        }
    }

    private static void CheckFields(DataResource resource, CsvTable table, DiagnosticBag diagnostics)
    {
        var columns = table.Header.Columns;
        for (int i = 0; i < Math.Max(columns.Length, resource.Fields.Length); i++)
        {
            string column = i < columns.Length ? $"'{Shown.Briefly(columns[i].Text)}'" : "missing";
            string field = i < resource.Fields.Length ? $"'{Shown.Briefly(resource.Fields[i].Name)}'" : "none";
            if (column != field)
            {
                SourceLocation place = i < resource.Fields.Length ? resource.Fields[i].Place : resource.PathPlace;
                diagnostics.Report(DataPackageDiagnostics.FieldsDiffer, place, i + 1, resource.Path, column, field);
                return;
            }
        }

        for (int i = 0; i < columns.Length; i++)
        {
            CheckCells(table, i, resource.Fields[i], diagnostics);
        }
    }

    private static void CheckCells(CsvTable table, int column, DataField field, DiagnosticBag diagnostics)
    {
        // The table's own reader has reported the cells that it reads as numbers.
        HashSet<SourceLocation> reported = [.. diagnostics.Select(d => d.Location).OfType<SourceLocation>()];
        IEnumerable<Cell> faulty = table.Rows.Select(r => r.Cells[column]).Where(c => !IsOfType(c.Text, field.Type));
        foreach (Cell cell in faulty.Take(CsvTableReader.MaximumFaultyRows))
        {
            SourceLocation place = table.Header.Source.Locate(cell.Span);
            if (!reported.Contains(place))
            {
                diagnostics.Report(
                    DataPackageDiagnostics.CellNotOfType, place, Shown.Briefly(cell.Text), field.Type, field.Name);
            }
        }
    }

    private static bool IsOfType(string text, string type) => text.Length == 0 || type switch
    {
        "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => true,
    };
}

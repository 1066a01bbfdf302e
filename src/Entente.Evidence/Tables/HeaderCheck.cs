using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>Compares a header with the columns that the table has to have.</summary>
internal static class HeaderCheck
{
    /// <summary>Reports unknown, missing and duplicate columns; gives whether every needed column is there.</summary>
    public static bool Check(CsvHeader header, TableShape shape, DiagnosticBag diagnostics)
    {
        var missing = shape.Columns.Where(c => !header.Has(c)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Cell column in header.Columns)
        {
            SourceLocation place = header.Source.Locate(column.Span);
            if (!seen.Add(column.Text))
            {
                diagnostics.Report(TableDiagnostics.DuplicateColumn, place, column.Text);
            }
            else if (!shape.Knows(column.Text))
            {
                string otherwise = $"Remove it; the columns are: {string.Join(", ", shape.Columns.Concat(shape.Optional))}.";
                string remedy = Spelling.DidYouMean(column.Text, missing.Concat(shape.Optional), otherwise);
                diagnostics.Report(TableDiagnostics.UnknownColumn, place, Shown.Briefly(column.Text), remedy);
            }
        }

        foreach (string column in missing)
        {
            diagnostics.Report(TableDiagnostics.MissingColumn, header.Location, column);
        }

        return missing.Count == 0;
    }
}

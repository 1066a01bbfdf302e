using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Members;

/// <summary>Reads a table of members: CSV whose header names variables of the model, in any spelling.</summary>
public static class MemberTableReader
{
    private static readonly TableShape s_anyColumns = new([]) { OpenPrefix = "" };

    /// <summary>Reads the table.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="model">The model that is to be run.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The table, or <see langword="null"/> where it has an error.</returns>
    public static MemberTable? Read(SourceText source, SemanticModel model, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        CsvTable? table = CsvTableReader.Read(source.Path, source, s_anyColumns, found);
        MemberTable? members = table is null ? null : Read(source, table, model, found);
        bool isUsable = !found.HasErrors;
        problems.AddRange(found);
        return isUsable ? members : null;
    }

    private static MemberTable Read(SourceText source, CsvTable table, SemanticModel model, DiagnosticBag problems)
    {
        if (table.Rows.IsEmpty)
        {
            problems.Report(ExperimentDiagnostics.NoMembers, source.Locate(default));
        }

        var variables = ImmutableArray.CreateBuilder<int>();
        foreach (Cell column in table.Header.Columns)
        {
            if (!model.TryFind(column.Text, out Variable? variable))
            {
                string remedy = table.Header.Columns.Length == 1 && column.Text.AsSpan().ContainsAny(';', '\t')
                    ? "Separate the columns by commas."
                    : Spelling.DidYouMean(column.Text, model.Variables.Where(v => !v.IsHidden).Select(v => v.Path), "Name a variable of the model.");
                problems.Report(ExperimentDiagnostics.UnknownInput, source.Locate(column.Span), Shown.Briefly(column.Text), remedy);
                continue;
            }

            if (variables.Contains(variable.Index))
            {
                // In the same spelling it is reported by then.
                if (table.Header.Columns.Count(c => c.Text == column.Text) == 1)
                {
                    problems.Report(TableDiagnostics.DuplicateColumn, source.Locate(column.Span), Shown.Briefly(column.Text));
                }

                continue;
            }

            variables.Add(variable.Index);
            problems.AddRange(RunChecks.Of(model, model.Specs, [new ConstantInput(variable.Index, 0)], null).Where(d => d.Location == variable.Location));
        }

        return new MemberTable(variables.ToImmutable(), [.. table.Rows.Select(row => Values(source, row, problems))]);
    }

    private static ImmutableArray<double> Values(SourceText source, CsvRow row, DiagnosticBag problems)
    {
        var values = ImmutableArray.CreateBuilder<double>(row.Cells.Length);
        foreach (Cell cell in row.Cells)
        {
            bool isNumber = double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
            if (!isNumber)
            {
                problems.Report(ExperimentDiagnostics.InputNotNumber, source.Locate(cell.Span), Shown.Briefly(cell.Text));
            }

            values.Add(value);
        }

        return values.ToImmutable();
    }
}

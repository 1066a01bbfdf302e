using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Tables;

/// <summary>
/// Reads one row's cells as the types that they stand for. A cell that does not fit is reported and read as a stand-in, so that
/// the rest of the row is checked too; a row that <see cref="HasErrors"/> is then not used.
/// </summary>
/// <param name="row">The row.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
public sealed class RowReader(CsvRow row, DiagnosticBag diagnostics)
{
    private const int LongestId = 100;

    // Enough for any table of ours; a bound on what a hostile one can make the search cost.
    private const int MostCandidates = 5_000;

    /// <summary>Whether a cell read so far did not fit.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The row's place.</summary>
    public SourceLocation Location => row.Location;

    /// <summary>The place of one cell.</summary>
    public SourceLocation Locate(string column) => row.Locate(column);

    /// <summary>The cell's text, which may be empty.</summary>
    public string Text(string column) => row[column].Text;

    /// <summary>The cell with the place of its every character.</summary>
    public WrittenCell Written(string column) => new(Text(column), row.Header.Source, row[column].Span);

    /// <summary>The cell's text, or <see langword="null"/> where it is empty.</summary>
    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The cell's text; reported where it is empty.</summary>
    public string RequiredText(string column)
    {
        string text = Text(column);
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(TableDiagnostics.EmptyCell, column, column);
        }

        return text;
    }

    /// <summary>An id: at most 100 letters, digits, <c>_</c>, <c>-</c>, <c>.</c>.</summary>
    public string Id(string column)
    {
        string id = RequiredText(column);
        if (id.Length > LongestId || !id.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            Report(TableDiagnostics.MalformedId, column, Shown.Briefly(id));
        }

        return id;
    }

    /// <summary>A finite number.</summary>
    /// <param name="column">The column.</param>
    /// <param name="range">What it may be.</param>
    public double Number(string column, NumberRange? range = null) =>
        RequiredText(column).Length == 0 ? double.NaN : OptionalNumber(column, range) ?? double.NaN;

    /// <summary>A finite number, or <see langword="null"/> for an empty cell.</summary>
    /// <param name="column">The column.</param>
    /// <param name="range">What it may be.</param>
    public double? OptionalNumber(string column, NumberRange? range = null)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            Report(TableDiagnostics.NotANumber, column, Shown.Briefly(text));
            return null;
        }

        if (range is not null && !range.Contains(value))
        {
            Report(TableDiagnostics.OutOfRange, column, text, column, range.Description);
        }

        return value;
    }

    /// <summary>A whole number in a range.</summary>
    public int WholeNumber(string column, NumberRange range) => Number(column, range with { IsWhole = true }) switch
    {
        >= int.MinValue and <= int.MaxValue and var value => (int)value,
        _ => 0,
    };

    /// <summary>One of a few words.</summary>
    public string Choice(string column, params ReadOnlySpan<string> choices)
    {
        string text = RequiredText(column);
        if (text.Length > 0 && !choices.Contains(text))
        {
            Report(TableDiagnostics.NotAChoice, column, Shown.Briefly(text), column, string.Join(", ", choices!));
        }

        return text;
    }

    /// <summary>An EDTF date.</summary>
    public EdtfDate Date(string column) =>
        RequiredText(column).Length == 0 ? EdtfDate.Unknown : OptionalDate(column) ?? EdtfDate.Unknown;

    /// <summary>An EDTF date, or <see langword="null"/> for an empty cell.</summary>
    public EdtfDate? OptionalDate(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!EdtfDate.TryParse(text, out EdtfDate? date, out string? problem))
        {
            Report(TableDiagnostics.NotADate, column, Shown.Briefly(text), problem);
        }

        return date;
    }

    /// <summary>Items between semicolons; none for an empty cell.</summary>
    public ImmutableArray<string> List(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return [];
        }

        ImmutableArray<string> items = [.. text.Split(';', StringSplitOptions.TrimEntries)];
        if (items.Contains(""))
        {
            Report(TableDiagnostics.MalformedList, column, "an empty item");
        }
        else if (items.Distinct(StringComparer.Ordinal).Count() < items.Length)
        {
            Report(TableDiagnostics.MalformedList, column, "the same item twice");
        }

        return items;
    }

    /// <summary>The id of a row of another table (of one of the tables given).</summary>
    public string Reference(string column, params ReadOnlySpan<TableIndex> targets) =>
        Resolve(column, RequiredText(column), row[column].Span, targets);

    /// <summary>The id of a row of another table, or <see langword="null"/> for an empty cell.</summary>
    public string? OptionalReference(string column, TableIndex target) =>
        Text(column).Length == 0 ? null : Reference(column, target);

    /// <summary>Ids of rows of other tables, between semicolons.</summary>
    public ImmutableArray<string> References(string column, params ReadOnlySpan<TableIndex> targets)
    {
        ImmutableArray<string> ids = List(column);
        int searched = row[column].Span.Start;
        foreach (string id in ids)
        {
            int start = row.Header.Source.Text.IndexOf(id, searched, StringComparison.Ordinal);
            searched = start + id.Length;
            Resolve(column, id, new TextSpan(start, id.Length), targets);
        }

        return ids;
    }

    /// <summary>Reports something wrong with a cell; the row then has errors if the descriptor says error.</summary>
    public void Report(DiagnosticDescriptor descriptor, string column, params object?[] facts)
    {
        Report(descriptor, row[column].Span, facts);
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        HasErrors |= descriptor.Severity == Severity.Error;
        diagnostics.Report(descriptor, row.Header.Source.Locate(span), facts);
    }

    private string Resolve(string column, string id, TextSpan span, ReadOnlySpan<TableIndex> targets)
    {
        var tables = new List<string>();
        var candidates = new List<string>();
        foreach (TableIndex target in targets)
        {
            if (id.Length == 0 || target.Holds(id))
            {
                return id;
            }

            tables.Add(target.Table);
            candidates.AddRange(target.Ids.Where(i => i.Length <= LongestId).Take(MostCandidates));
        }

        string where = string.Join(" or ", tables);
        string remedy = Spelling.DidYouMean(id, candidates, $"Use an id of {where}, or add the row there.");
        Report(TableDiagnostics.UnknownReference, span, column, Shown.Briefly(id), where, remedy);
        return id;
    }
}

using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>What can be wrong with a table and its cells, whatever the table is about.</summary>
public static class TableDiagnostics
{
    /// <summary>ENT3010</summary>
    public static readonly DiagnosticDescriptor EmptyTable = new(
        "ENT3010", Severity.Error,
        "The table is empty: it has no header row.",
        "Write the columns' names in the first row ({0}), or delete the file.");

    /// <summary>ENT3011</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "ENT3011", Severity.Error,
        "The table has no column '{0}'.",
        "{1}");

    /// <summary>ENT3012</summary>
    public static readonly DiagnosticDescriptor MissingColumn = new(
        "ENT3012", Severity.Error,
        "The column '{0}' is missing.",
        "Add it to the header row and to every row; its cells may be empty where the format allows it.");

    /// <summary>ENT3013</summary>
    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "ENT3013", Severity.Error,
        "The column '{0}' stands here twice.",
        "Keep one of the two.");

    /// <summary>ENT3014</summary>
    public static readonly DiagnosticDescriptor RaggedRow = new(
        "ENT3014", Severity.Error,
        "The row has {0} cells; the header has {1}.",
        "Put text with commas in quotes, and write an empty cell as nothing between two commas.");

    /// <summary>ENT3015</summary>
    public static readonly DiagnosticDescriptor MalformedQuotes = new(
        "ENT3015", Severity.Error,
        "The quotes do not fit: {0}.",
        "Put the whole cell in quotes and write each quote inside it twice.");

    /// <summary>ENT3016</summary>
    public static readonly DiagnosticDescriptor TooManyRows = new(
        "ENT3016", Severity.Error,
        "The table has more than {0} rows.",
        "Split it, or leave out what the case does not use.");

    /// <summary>ENT3017</summary>
    public static readonly DiagnosticDescriptor CellTooLong = new(
        "ENT3017", Severity.Error,
        "The cell has {0} characters; at most {1} are read.",
        "Shorten it; a quote that is not closed also looks like this.");

    /// <summary>ENT3018</summary>
    public static readonly DiagnosticDescriptor TooManyProblems = new(
        "ENT3018", Severity.Error,
        "The table has more than {0} rows with problems; from here on it is not checked.",
        "Mend what is reported above, then check again.");

    /// <summary>ENT3020</summary>
    public static readonly DiagnosticDescriptor EmptyCell = new(
        "ENT3020", Severity.Error,
        "The cell of the column '{0}' is empty.",
        "Every row needs it.");

    /// <summary>ENT3021</summary>
    public static readonly DiagnosticDescriptor NotANumber = new(
        "ENT3021", Severity.Error,
        "'{0}' is not a number.",
        "Write digits with a point for decimals, no thousands separators, no unit: 1234.5 or 1.2e3.");

    /// <summary>ENT3022</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new(
        "ENT3022", Severity.Error,
        "{0} is outside the range of '{1}'.",
        "Give a number {2}.");

    /// <summary>ENT3023</summary>
    public static readonly DiagnosticDescriptor NotAChoice = new(
        "ENT3023", Severity.Error,
        "'{0}' is none of the values of '{1}'.",
        "Use one of: {2}.");

    /// <summary>ENT3024</summary>
    public static readonly DiagnosticDescriptor NotADate = new(
        "ENT3024", Severity.Error,
        "'{0}' is not a date: {1}.",
        "Write an EDTF date: 2000, 2000-11, 2000-11-30, 2000~ (about), 2000-33 (first quarter), 2000/2002, 2021/.. (open).");

    /// <summary>ENT3025</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "ENT3025", Severity.Error,
        "The id '{0}' is used in line {1} already.",
        "Give each row an id of its own.");

    /// <summary>ENT3026</summary>
    public static readonly DiagnosticDescriptor MalformedId = new(
        "ENT3026", Severity.Error,
        "'{0}' cannot be an id.",
        "Use letters, digits, '_', '-' and '.', without spaces.");

    /// <summary>ENT3027</summary>
    public static readonly DiagnosticDescriptor MalformedList = new(
        "ENT3027", Severity.Error,
        "The list has {0}.",
        "Write its items once each, with one ';' between them.");

    /// <summary>ENT3028</summary>
    public static readonly DiagnosticDescriptor UnknownReference = new(
        "ENT3028", Severity.Error,
        "'{1}' ({0}) is no id of {2}.",
        "{3}");

    /// <summary>ENT3029</summary>
    public static readonly DiagnosticDescriptor UnknownTable = new(
        "ENT3029", Severity.Error,
        "'{0}' is no table of a case.",
        "{1}");
}

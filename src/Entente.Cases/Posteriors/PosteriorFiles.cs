using System.Globalization;

namespace Entente.Cases.Posteriors;

/// <summary>How the files of a posterior, and the columns in them, are named.</summary>
public static class PosteriorFiles
{
    /// <summary>The subfolder of a case that they stand in.</summary>
    public const string Folder = "posteriors";

    internal const string Manifest = ".json";
    internal const string Table = ".csv";

    private const string Deviation = "deviation of ";
    private const string Years = "years of ";

    /// <summary>The name of a posterior's files, without extension.</summary>
    /// <param name="until">The last day of which an observation is read.</param>
    /// <param name="asOf">The day whose knowledge the priors are of, if that is another.</param>
    /// <param name="bargains">Whether the parties bargain.</param>
    public static string NameOf(DateOnly until, DateOnly? asOf, bool bargains) =>
        Day(until) + (asOf is { } day ? $"-as-of-{Day(day)}" : "") + (bargains ? "" : "-no-bargaining");

    /// <summary>A day as the files write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The column of a discrepancy's deviation.</summary>
    internal static string DeviationOf(string variable) => Deviation + variable;

    /// <summary>The column of a discrepancy's correlation time.</summary>
    internal static string YearsOf(string variable) => Years + variable;

    /// <summary>Whether a column is of a discrepancy, and not of a parameter.</summary>
    internal static bool IsOfDiscrepancy(string column) =>
        column.StartsWith(Deviation, StringComparison.Ordinal) || column.StartsWith(Years, StringComparison.Ordinal);
}

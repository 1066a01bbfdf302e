namespace Entente.Reporting.Words;

/// <summary>Ranges of 90 % of the runs in words.</summary>
internal static class RangeWords
{
    // The space before the sign does not break.
    private const string Share = "90\u00A0%";

    /// <summary>"between 31 and 47 (90 %)".</summary>
    public static string Between(string low, string high) => $"between {low} and {high} ({Share})";

    /// <summary>"38 (between 31 and 47, 90 %)".</summary>
    public static string Around(string middle, string low, string high) => $"{middle} (between {low} and {high}, {Share})";
}

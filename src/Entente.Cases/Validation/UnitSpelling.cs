namespace Entente.Cases.Validation;

/// <summary>Compares units as they are written: case and spaces around operators do not matter.</summary>
internal static class UnitSpelling
{
    public static bool AreSame(string first, string second) =>
        string.Equals(WithoutGaps(first), WithoutGaps(second), StringComparison.OrdinalIgnoreCase);

    private static string WithoutGaps(string units) =>
        string.Concat(units.Where(c => !char.IsWhiteSpace(c) && c != '_'));
}

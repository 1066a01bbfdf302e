using System.Diagnostics.CodeAnalysis;

namespace Entente.Language.Vensim;

/// <summary>The words that Vensim writes between colons.</summary>
internal static class VensimKeywords
{
    public const string And = "AND";
    public const string Or = "OR";
    public const string Not = "NOT";
    public const string NotAvailable = "NA";
    public const string Except = "EXCEPT";
    public const string Condition = "THE CONDITION";
    public const string TestInput = "TEST INPUT";
    public const string Implies = "IMPLIES";

    private static readonly HashSet<string> s_all = new(StringComparer.OrdinalIgnoreCase)
    {
        And, Or, Not, NotAvailable, Except, Condition, TestInput, Implies, "RAW", "INTERPOLATE", "HOLD FORWARD", "HOLD BACKWARD", "LOOK FORWARD", "SUPPLEMENTARY",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_bySpan = s_all.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keyword of that spelling, in capitals.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? keyword) => s_bySpan.TryGetValue(word.Trim(), out keyword);
}

using System.Text.RegularExpressions;

namespace Entente.UnionState.Tests.Runs;

/// <summary>docs/union-state.md, which has to say what the model does and not what it once did.</summary>
internal static partial class Documentation
{
    private static readonly Lazy<string> s_text = new(() => InOneLine(File.ReadAllText(Repository.PathTo("docs", "union-state.md"))));

    /// <summary>Fails, with the sentence to write, where the documentation does not hold it.</summary>
    public static void ShouldSay(FormattableString sentence)
    {
        string expected = InOneLine(FormattableString.Invariant(sentence));
        s_text.Value.Contains(expected, StringComparison.Ordinal).ShouldBeTrue($"docs/union-state.md should say: {expected}");
    }

    private static string InOneLine(string text) => WhiteSpace().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

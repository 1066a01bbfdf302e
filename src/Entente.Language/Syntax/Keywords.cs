namespace Entente.Language.Syntax;

/// <summary>Words that are no names (XMILE 3.3.1 and 3.3.3); case does not matter.</summary>
internal static class Keywords
{
    private static readonly Dictionary<string, TokenKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MOD"] = TokenKind.Mod,
        ["NOT"] = TokenKind.Not,
        ["AND"] = TokenKind.And,
        ["OR"] = TokenKind.Or,
        ["IF"] = TokenKind.If,
        ["THEN"] = TokenKind.Then,
        ["ELSE"] = TokenKind.Else,
    };

    /// <summary>The keyword's kind, or <see cref="TokenKind.Name"/> where the word is none.</summary>
    public static TokenKind KindOf(string word) => s_kinds.GetValueOrDefault(word, TokenKind.Name);

    /// <summary>Whether the word is a keyword.</summary>
    public static bool Contains(string word) => s_kinds.ContainsKey(word);
}

using Entente.Diagnostics;

namespace Entente.Language.Vensim;

/// <summary>One word or sign of a Vensim equation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; a name without its quotes and with single spaces, a keyword in capitals without its colons.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Value">A number's value, else 0.</param>
internal readonly record struct VensimToken(VensimTokenKind Kind, string Text, TextSpan Span, double Value = 0);

/// <summary>Kinds of token.</summary>
internal enum VensimTokenKind
{
    End,
    Number,
    Name,
    String,

    /// <summary>A word between colons: <c>:AND:</c>.</summary>
    Keyword,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    Semicolon,
    Colon,
    Arrow,
    Equivalence,
    Exclamation,
    Plus,
    Minus,
    Times,
    Over,
    Caret,

    /// <summary><c>=</c>, and in definitions <c>==</c> and <c>:=</c>.</summary>
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

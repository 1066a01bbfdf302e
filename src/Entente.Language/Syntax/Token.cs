using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>One word or sign of an equation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; for a name without its quotes.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Value">A number's value, else 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span, double Value = 0);

/// <summary>Kinds of token.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    Colon,
    At,
    Apostrophe,
    Plus,
    Minus,
    Times,
    Over,
    Caret,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Mod,
    Not,
    And,
    Or,
    If,
    Then,
    Else,
}

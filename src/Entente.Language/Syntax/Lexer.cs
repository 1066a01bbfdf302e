using System.Collections.Immutable;
using System.Text;
using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>Cuts an equation into tokens. White space and <c>{comments}</c> fall away.</summary>
internal sealed class Lexer
{
    private readonly MappedText _source;
    private readonly string _text;
    private readonly SourceText _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly TextCursor _cursor;

    private Lexer(MappedText source, SourceText file, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _cursor = new TextCursor(_text, 0, _text.Length);
        _file = file;
        _diagnostics = diagnostics;
    }

    /// <summary>All tokens, the last one <see cref="TokenKind.End"/>; what has no meaning is reported and left out.</summary>
    public static ImmutableArray<Token> Read(MappedText source, SourceText file, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, file, diagnostics);
        lexer.ReadAll();
        return lexer._tokens.ToImmutable();
    }

    private char Current => _cursor.Current;

    private char Peek(int ahead) => _cursor.Peek(ahead);

    private void ReadAll()
    {
        while (!_cursor.IsAtEnd)
        {
            ReadNext();
        }

        _tokens.Add(new Token(TokenKind.End, "", _source.ToSource(_text.Length, _text.Length)));
    }

    private void ReadNext()
    {
        if (char.IsWhiteSpace(Current))
        {
            _cursor.Position++;
        }
        else if (Current == '{')
        {
            SkipComment();
        }
        else if (_cursor.IsAtNumber)
        {
            ReadNumber();
        }
        else if (Current == '"' || IsNameStart(_cursor.Position))
        {
            ReadName();
        }
        else
        {
            ReadSign();
        }
    }

    private void SkipComment()
    {
        int start = _cursor.Position;
        if (!_cursor.SkipComment())
        {
            Report(SyntaxDiagnostics.Unterminated, start, start + 1, "comment", "'}'");
        }
    }

    private void ReadNumber()
    {
        int start = _cursor.Position;
        _cursor.SkipNumber();

        // Letters that follow at once belong to no number: 12abc, 1.5e.
        while (IsNamePart(_cursor.Position))
        {
            _cursor.Position++;
        }

        string text = _cursor.From(start);
        if (!TextCursor.TryParse(text, out double value))
        {
            Report(SyntaxDiagnostics.BadNumber, start, _cursor.Position, text);
            value = 0;
        }

        _tokens.Add(new Token(TokenKind.Number, text, _source.ToSource(start, _cursor.Position), value));
    }

    // A path over modules, energy."gas price", is one name; its dots are kept, its quotes are not.
    private void ReadName()
    {
        int start = _cursor.Position;
        bool quoted = false;
        var name = new StringBuilder();
        while (true)
        {
            quoted |= Current == '"';
            ReadNamePart(name);
            bool goesOn = Current == '.' && (Peek(1) == '"' || IsNameStart(_cursor.Position + 1));
            if (!goesOn)
            {
                break;
            }

            name.Append('.');
            _cursor.Position++;
        }

        string text = name.ToString();
        TokenKind kind = quoted ? TokenKind.Name : Keywords.KindOf(text);
        _tokens.Add(new Token(kind, text, _source.ToSource(start, _cursor.Position)));
    }

    private void ReadNamePart(StringBuilder name)
    {
        if (Current == '"')
        {
            ReadQuoted(name);
            return;
        }

        int start = _cursor.Position;
        while (IsNamePart(_cursor.Position))
        {
            _cursor.Position++;
        }

        name.Append(_text, start, _cursor.Position - start);
    }

    private void ReadQuoted(StringBuilder name)
    {
        int start = _cursor.Position;
        if (!_cursor.ReadQuoted(name))
        {
            Report(SyntaxDiagnostics.Unterminated, start, start + 1, "quoted name", "'\"'");
        }
    }

    private bool IsNameStart(int position) => NameSyntax.IsStart(_text, position);

    private bool IsNamePart(int position) => NameSyntax.IsPart(_text, position);

    private void ReadSign()
    {
        (TokenKind Kind, int Length)? sign = Current switch
        {
            '(' => (TokenKind.OpenParenthesis, 1),
            ')' => (TokenKind.CloseParenthesis, 1),
            '[' => (TokenKind.OpenBracket, 1),
            ']' => (TokenKind.CloseBracket, 1),
            ',' => (TokenKind.Comma, 1),
            ':' => (TokenKind.Colon, 1),
            '@' => (TokenKind.At, 1),
            '\'' => (TokenKind.Apostrophe, 1),
            '+' => (TokenKind.Plus, 1),
            '-' => (TokenKind.Minus, 1),
            '*' => (TokenKind.Times, 1),
            '/' => (TokenKind.Over, 1),
            '^' => (TokenKind.Caret, 1),
            '=' => (TokenKind.Equal, 1),
            '<' when Peek(1) == '>' => (TokenKind.NotEqual, 2),
            '<' when Peek(1) == '=' => (TokenKind.LessOrEqual, 2),
            '<' => (TokenKind.Less, 1),
            '>' when Peek(1) == '=' => (TokenKind.GreaterOrEqual, 2),
            '>' => (TokenKind.Greater, 1),
            _ => null,
        };
        int start = _cursor.Position;
        if (sign is var (kind, length))
        {
            _cursor.Position += length;
            _tokens.Add(new Token(kind, _text.Substring(start, length), _source.ToSource(start, _cursor.Position)));
            return;
        }

        _cursor.SkipCharacter();
        Report(SyntaxDiagnostics.UnexpectedCharacter, start, _cursor.Position, _cursor.From(start));
    }

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params object?[] facts) =>
        _diagnostics.Report(descriptor, _file.Locate(_source.ToSource(start, end)), facts);
}

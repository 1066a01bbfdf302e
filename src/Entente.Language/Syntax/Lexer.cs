using System.Collections.Immutable;
using System.Globalization;
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
    private int _position;

    private Lexer(MappedText source, SourceText file, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
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

    private char Current => Peek(0);

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void ReadAll()
    {
        while (_position < _text.Length)
        {
            ReadNext();
        }

        _tokens.Add(new Token(TokenKind.End, "", _source.ToSource(_text.Length, _text.Length)));
    }

    private void ReadNext()
    {
        if (char.IsWhiteSpace(Current))
        {
            _position++;
        }
        else if (Current == '{')
        {
            SkipComment();
        }
        else if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (Current == '"' || IsNameStart(_position))
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
        int end = _text.IndexOf('}', _position);
        if (end < 0)
        {
            Report(SyntaxDiagnostics.Unterminated, _position, _position + 1, "comment", "'}'");
            end = _text.Length - 1;
        }

        _position = end + 1;
    }

    private void ReadNumber()
    {
        int start = _position;
        SkipDigits();
        if (Current == '.')
        {
            _position++;
            SkipDigits();
        }

        bool signed = Peek(1) is '+' or '-';
        if (Current is 'e' or 'E' && char.IsAsciiDigit(Peek(signed ? 2 : 1)))
        {
            _position += signed ? 2 : 1;
            SkipDigits();
        }

        // Letters that follow at once belong to no number: 12abc, 1.5e.
        while (IsNamePart(_position))
        {
            _position++;
        }

        string text = _text[start.._position];
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            Report(SyntaxDiagnostics.BadNumber, start, _position, text);
            value = 0;
        }

        _tokens.Add(new Token(TokenKind.Number, text, _source.ToSource(start, _position), value));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    // A path over modules, energy."gas price", is one name; its dots are kept, its quotes are not.
    private void ReadName()
    {
        int start = _position;
        bool quoted = false;
        var name = new StringBuilder();
        while (true)
        {
            quoted |= Current == '"';
            ReadNamePart(name);
            bool goesOn = Current == '.' && (Peek(1) == '"' || IsNameStart(_position + 1));
            if (!goesOn)
            {
                break;
            }

            name.Append('.');
            _position++;
        }

        string text = name.ToString();
        TokenKind kind = quoted ? TokenKind.Name : Keywords.KindOf(text);
        _tokens.Add(new Token(kind, text, _source.ToSource(start, _position)));
    }

    private void ReadNamePart(StringBuilder name)
    {
        if (Current == '"')
        {
            ReadQuoted(name);
            return;
        }

        int start = _position;
        while (IsNamePart(_position))
        {
            _position++;
        }

        name.Append(_text, start, _position - start);
    }

    private void ReadQuoted(StringBuilder name)
    {
        int start = _position++;
        while (_position < _text.Length && Current != '"')
        {
            bool escapedQuote = Current == '\\' && Peek(1) == '"';
            if (escapedQuote)
            {
                _position++;
            }

            name.Append(Current);
            _position++;
        }

        if (_position == _text.Length)
        {
            Report(SyntaxDiagnostics.Unterminated, start, start + 1, "quoted name", "'\"'");
            return;
        }

        _position++;
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
        int start = _position;
        if (sign is var (kind, length))
        {
            _position += length;
            _tokens.Add(new Token(kind, _text.Substring(start, length), _source.ToSource(start, _position)));
            return;
        }

        _position += char.IsSurrogatePair(Current, Peek(1)) ? 2 : 1;
        Report(SyntaxDiagnostics.UnexpectedCharacter, start, _position, _text[start.._position]);
    }

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params object?[] facts) =>
        _diagnostics.Report(descriptor, _file.Locate(_source.ToSource(start, end)), facts);
}

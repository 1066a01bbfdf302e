using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Cuts a Vensim equation into tokens. Words side by side are one name, whatever white space or line break (also one after
/// <c>\</c>) is between them. <c>{Comments}</c> fall away.
/// </summary>
internal sealed class VensimLexer
{
    private const int LongestKeyword = 20;

    private readonly SourceText _file;
    private readonly string _text;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<VensimToken>.Builder _tokens = ImmutableArray.CreateBuilder<VensimToken>();
    private int _position;

    private VensimLexer(SourceText file, TextSpan span, DiagnosticBag diagnostics)
    {
        _file = file;
        _text = file.Text;
        _position = span.Start;
        _end = span.End;
        _diagnostics = diagnostics;
    }

    /// <summary>All tokens, the last one <see cref="VensimTokenKind.End"/>; what has no meaning is reported and left out.</summary>
    public static ImmutableArray<VensimToken> Read(SourceText file, TextSpan span, DiagnosticBag diagnostics)
    {
        var lexer = new VensimLexer(file, span, diagnostics);
        lexer.ReadAll();
        return lexer._tokens.ToImmutable();
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _position + ahead < _end ? _text[_position + ahead] : '\0';

    private void ReadAll()
    {
        SkipBlank();
        while (_position < _end)
        {
            ReadNext();
            SkipBlank();
        }

        _tokens.Add(new VensimToken(VensimTokenKind.End, "", new TextSpan(_end, 0)));
    }

    private void ReadNext()
    {
        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (Current == '"')
        {
            ReadQuoted();
        }
        else if (Current == '\'')
        {
            ReadString();
        }
        else if (NameSyntax.IsStart(_text, _position))
        {
            ReadName();
        }
        else if (Current != ':' || !TryReadKeyword())
        {
            ReadSign();
        }
    }

    private void SkipBlank()
    {
        while (_position < _end)
        {
            bool continues = Current == '\\' && (_position + 1 == _end || Peek(1) is '\r' or '\n');
            if (char.IsWhiteSpace(Current) || continues)
            {
                _position++;
            }
            else if (Current == '{')
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        int close = _text.IndexOf('}', _position, _end - _position);
        if (close < 0)
        {
            Report(VensimDiagnostics.Unterminated, _position, _position + 1, "comment", "'}'");
        }

        _position = close < 0 ? _end : close + 1;
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

        string text = _text[start.._position];
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            Report(SyntaxDiagnostics.BadNumber, start, _position, text);
            value = 0;
        }

        Add(VensimTokenKind.Number, start, text, value);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private void ReadName()
    {
        int start = _position;
        int end = start;
        var name = new StringBuilder();
        while (_position < _end && IsNamePart())
        {
            int word = _position;
            while (_position < _end && IsNamePart())
            {
                _position++;
            }

            name.Append(name.Length > 0 ? " " : "").Append(_text, word, _position - word);
            end = _position;
            SkipBlank();
        }

        _position = end;
        Add(VensimTokenKind.Name, start, name.ToString());
    }

    private bool IsNamePart() => NameSyntax.IsPart(_text, _position) || Current == '\'';

    private void ReadQuoted()
    {
        int start = _position++;
        var name = new StringBuilder();
        while (_position < _end && Current != '"')
        {
            bool escapedQuote = Current == '\\' && Peek(1) == '"';
            _position += escapedQuote ? 1 : 0;
            name.Append(Current);
            _position++;
        }

        Close(start, '"', "quoted name");
        Add(VensimTokenKind.Name, start, name.ToString());
    }

    private void ReadString()
    {
        int start = _position++;
        while (_position < _end && Current != '\'')
        {
            _position++;
        }

        Close(start, '\'', "text");
        Add(VensimTokenKind.String, start, _text[start.._position]);
    }

    private void Close(int start, char quote, string what)
    {
        if (_position == _end)
        {
            Report(VensimDiagnostics.Unterminated, start, start + 1, what, $"{quote}");
            return;
        }

        _position++;
    }

    private bool TryReadKeyword()
    {
        int start = _position;
        int close = _text.IndexOf(':', start + 1, Math.Min(LongestKeyword, _end - start - 1));
        if (close < 0 || !VensimKeywords.TryFind(_text.AsSpan(start + 1, close - start - 1), out string? word))
        {
            return false;
        }

        _position = close + 1;
        Add(VensimTokenKind.Keyword, start, word);
        return true;
    }

    private void ReadSign()
    {
        (VensimTokenKind Kind, int Length)? sign = (Current, Peek(1), Peek(2)) switch
        {
            ('<', '-', '>') => (VensimTokenKind.Equivalence, 3),
            ('-', '>', _) => (VensimTokenKind.Arrow, 2),
            (':' or '=', '=', _) => (VensimTokenKind.Equal, 2),
            ('<', '>', _) => (VensimTokenKind.NotEqual, 2),
            ('<', '=', _) => (VensimTokenKind.LessOrEqual, 2),
            ('>', '=', _) => (VensimTokenKind.GreaterOrEqual, 2),
            ('=', _, _) => (VensimTokenKind.Equal, 1),
            ('<', _, _) => (VensimTokenKind.Less, 1),
            ('>', _, _) => (VensimTokenKind.Greater, 1),
            ('(', _, _) => (VensimTokenKind.OpenParenthesis, 1),
            (')', _, _) => (VensimTokenKind.CloseParenthesis, 1),
            ('[', _, _) => (VensimTokenKind.OpenBracket, 1),
            (']', _, _) => (VensimTokenKind.CloseBracket, 1),
            (',', _, _) => (VensimTokenKind.Comma, 1),
            (';', _, _) => (VensimTokenKind.Semicolon, 1),
            (':', _, _) => (VensimTokenKind.Colon, 1),
            ('!', _, _) => (VensimTokenKind.Exclamation, 1),
            ('+', _, _) => (VensimTokenKind.Plus, 1),
            ('-', _, _) => (VensimTokenKind.Minus, 1),
            ('*', _, _) => (VensimTokenKind.Times, 1),
            ('/', _, _) => (VensimTokenKind.Over, 1),
            ('^', _, _) => (VensimTokenKind.Caret, 1),
            _ => null,
        };
        int start = _position;
        if (sign is var (kind, length))
        {
            _position += length;
            Add(kind, start, _text.Substring(start, length));
            return;
        }

        _position += char.IsSurrogatePair(Current, Peek(1)) ? 2 : 1;
        Report(SyntaxDiagnostics.UnexpectedCharacter, start, _position, _text[start.._position]);
    }

    private void Add(VensimTokenKind kind, int start, string text, double value = 0) =>
        _tokens.Add(new VensimToken(kind, text, new TextSpan(start, _position - start), value));

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params object?[] facts) =>
        _diagnostics.Report(descriptor, _file.Locate(new TextSpan(start, end - start)), facts);
}

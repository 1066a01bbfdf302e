using System.Collections.Immutable;
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
    private readonly TextCursor _cursor;

    private VensimLexer(SourceText file, TextSpan span, DiagnosticBag diagnostics)
    {
        _file = file;
        _text = file.Text;
        _end = span.End;
        _cursor = new TextCursor(_text, span.Start, span.End);
        _diagnostics = diagnostics;
    }

    /// <summary>All tokens, the last one <see cref="VensimTokenKind.End"/>; what has no meaning is reported and left out.</summary>
    public static ImmutableArray<VensimToken> Read(SourceText file, TextSpan span, DiagnosticBag diagnostics)
    {
        var lexer = new VensimLexer(file, span, diagnostics);
        lexer.ReadAll();
        return lexer._tokens.ToImmutable();
    }

    private char Current => _cursor.Current;

    private char Peek(int ahead) => _cursor.Peek(ahead);

    private void ReadAll()
    {
        SkipBlank();
        while (!_cursor.IsAtEnd)
        {
            ReadNext();
            SkipBlank();
        }

        _tokens.Add(new VensimToken(VensimTokenKind.End, "", new TextSpan(_end, 0)));
    }

    private void ReadNext()
    {
        if (_cursor.IsAtNumber)
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
        else if (NameSyntax.IsStart(_text, _cursor.Position))
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
        while (!_cursor.IsAtEnd)
        {
            bool continues = Current == '\\' && (_cursor.Position + 1 == _end || Peek(1) is '\r' or '\n');
            if (char.IsWhiteSpace(Current) || continues)
            {
                _cursor.Position++;
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
        int start = _cursor.Position;
        if (!_cursor.SkipComment())
        {
            Report(VensimDiagnostics.Unterminated, start, start + 1, "comment", "'}'");
        }
    }

    private void ReadNumber()
    {
        int start = _cursor.Position;
        _cursor.SkipNumber();
        string text = _cursor.From(start);
        if (!TextCursor.TryParse(text, out double value))
        {
            Report(SyntaxDiagnostics.BadNumber, start, _cursor.Position, text);
            value = 0;
        }

        Add(VensimTokenKind.Number, start, text, value);
    }

    private void ReadName()
    {
        int start = _cursor.Position;
        int end = start;
        var name = new StringBuilder();
        while (!_cursor.IsAtEnd && IsNamePart())
        {
            int word = _cursor.Position;
            while (!_cursor.IsAtEnd && IsNamePart())
            {
                _cursor.Position++;
            }

            name.Append(name.Length > 0 ? " " : "").Append(_text, word, _cursor.Position - word);
            end = _cursor.Position;
            SkipBlank();
        }

        _cursor.Position = end;
        Add(VensimTokenKind.Name, start, name.ToString());
    }

    private bool IsNamePart() => NameSyntax.IsPart(_text, _cursor.Position) || Current == '\'';

    private void ReadQuoted()
    {
        int start = _cursor.Position;
        var name = new StringBuilder();
        bool isClosed = _cursor.ReadQuoted(name);
        Add(VensimTokenKind.Name, start, name.ToString());
        CheckClosed(isClosed, start, '"', "quoted name");
    }

    private void ReadString()
    {
        int start = _cursor.Position++;
        while (!_cursor.IsAtEnd && Current != '\'')
        {
            _cursor.Position++;
        }

        bool isClosed = !_cursor.IsAtEnd;
        _cursor.Position += isClosed ? 1 : 0;
        Add(VensimTokenKind.String, start, _cursor.From(start));
        CheckClosed(isClosed, start, '\'', "text");
    }

    private void CheckClosed(bool isClosed, int start, char quote, string what)
    {
        if (!isClosed)
        {
            Report(VensimDiagnostics.Unterminated, start, start + 1, what, $"{quote}");
        }
    }

    private bool TryReadKeyword()
    {
        int start = _cursor.Position;
        int close = _text.IndexOf(':', start + 1, Math.Min(LongestKeyword, _end - start - 1));
        if (close < 0 || !VensimKeywords.TryFind(_text.AsSpan(start + 1, close - start - 1), out string? word))
        {
            return false;
        }

        _cursor.Position = close + 1;
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
        int start = _cursor.Position;
        if (sign is var (kind, length))
        {
            _cursor.Position += length;
            Add(kind, start, _text.Substring(start, length));
            return;
        }

        _cursor.SkipCharacter();
        Report(SyntaxDiagnostics.UnexpectedCharacter, start, _cursor.Position, _cursor.From(start));
    }

    private void Add(VensimTokenKind kind, int start, string text, double value = 0) =>
        _tokens.Add(new VensimToken(kind, text, new TextSpan(start, _cursor.Position - start), value));

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params object?[] facts) =>
        _diagnostics.Report(descriptor, _file.Locate(new TextSpan(start, end - start)), facts);
}

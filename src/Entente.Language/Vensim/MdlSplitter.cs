using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Vensim;

/// <summary>
/// Cuts an <c>.mdl</c> file into its entries. Headings of groups (<c>****</c>) and all that follows the equations, the
/// sketches and settings after <c>\\\---///</c>, are no entries.
/// </summary>
internal sealed class MdlSplitter
{
    private const string Sketch = "\\\\\\---///";
    private const string ShortSketch = "\\\\---///";
    private const string MacroStart = ":MACRO:";
    private const string MacroEnd = ":END OF MACRO:";

    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly int _end;
    private int _position;

    private MdlSplitter(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _diagnostics = diagnostics;
        _end = FindEnd(_text);
    }

    /// <summary>The entries, in the order of the file.</summary>
    public static ImmutableArray<MdlEntry> Split(SourceText source, DiagnosticBag diagnostics) => new MdlSplitter(source, diagnostics).Split();

    private static int FindEnd(string text)
    {
        int sketch = text.IndexOf(Sketch, StringComparison.Ordinal);
        int end = sketch >= 0 ? sketch : text.IndexOf(ShortSketch, StringComparison.Ordinal);
        return end >= 0 ? end : text.Length;
    }

    private ImmutableArray<MdlEntry> Split()
    {
        var entries = ImmutableArray.CreateBuilder<MdlEntry>();
        MdlMacroHeader? macro = null;
        SkipBlank();
        while (_position < _end)
        {
            if (TryTake(MacroStart))
            {
                macro = ReadMacroHeader();
            }
            else if (TryTake(MacroEnd))
            {
                macro = null;
            }
            else
            {
                bool isHeading = _text[_position] == '*';
                MdlEntry? entry = ReadEntry(macro);
                if (!isHeading && entry is { Equation.Length: > 0 })
                {
                    entries.Add(entry);
                }
            }

            SkipBlank();
        }

        return entries.ToImmutable();
    }

    private MdlEntry? ReadEntry(MdlMacroHeader? macro)
    {
        int start = _position;
        SkipTo("~|", hasQuotes: true);
        TextSpan equation = Trim(start, _position);
        TextSpan units = TakeIf('~') ? ReadPart("~|") : new TextSpan(_position, 0);
        TextSpan comment = TakeIf('~') ? ReadPart("~|") : new TextSpan(_position, 0);
        SkipTo("|", hasQuotes: false);
        if (!TakeIf('|'))
        {
            _diagnostics.Report(VensimDiagnostics.Unterminated, _source.Locate(new TextSpan(start, 1)), "definition", "'|'");
            return null;
        }

        return new MdlEntry(equation, units, comment, macro);
    }

    private MdlMacroHeader ReadMacroHeader()
    {
        int start = _position;
        int close = _text.IndexOf(')', start, _end - start);
        if (close < 0)
        {
            _diagnostics.Report(VensimDiagnostics.Unterminated, _source.Locate(new TextSpan(start - MacroStart.Length, MacroStart.Length)), "macro's heading", "')'");
            _position = _end;
            return new MdlMacroHeader(Trim(start, _end));
        }

        _position = close + 1;
        return new MdlMacroHeader(Trim(start, _position));
    }

    private TextSpan ReadPart(string stops)
    {
        int start = _position;
        SkipTo(stops, hasQuotes: false);
        return Trim(start, _position);
    }

    private void SkipTo(string stops, bool hasQuotes)
    {
        while (_position < _end && !stops.Contains(_text[_position], StringComparison.Ordinal))
        {
            _position = (hasQuotes, _text[_position]) switch
            {
                (true, '"') => AfterQuote(_position),
                (true, '{') => AfterComment(_position),
                _ => _position + 1,
            };
        }
    }

    private int AfterQuote(int start)
    {
        int position = start + 1;
        while (position < _end && _text[position] != '"')
        {
            position += _text[position] == '\\' && position + 1 < _end && _text[position + 1] == '"' ? 2 : 1;
        }

        return Math.Min(position + 1, _end);
    }

    private int AfterComment(int start)
    {
        int close = _text.IndexOf('}', start, _end - start);
        return close < 0 ? _end : close + 1;
    }

    private bool TryTake(string word)
    {
        bool found = _text.AsSpan(_position, _end - _position).StartsWith(word, StringComparison.OrdinalIgnoreCase);
        _position += found ? word.Length : 0;
        return found;
    }

    private bool TakeIf(char sign)
    {
        bool found = _position < _end && _text[_position] == sign;
        _position += found ? 1 : 0;
        return found;
    }

    // Between entries there may be comments in braces, the line that names the encoding among them.
    private void SkipBlank()
    {
        while (_position < _end)
        {
            if (_text[_position] == '{')
            {
                _position = AfterComment(_position);
            }
            else if (char.IsWhiteSpace(_text[_position]) || _text[_position] == '\ufeff')
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}

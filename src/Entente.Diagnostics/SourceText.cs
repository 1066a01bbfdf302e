using System.Collections.Immutable;

namespace Entente.Diagnostics;

/// <summary>The text of one file (or of one string that stands for a file), with its lines found once.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    // Places keep their line's text; cut out once, it is shared by all places of a line, however long.
    private readonly string?[] _lines;

    /// <summary>Wraps <paramref name="text"/>.</summary>
    /// <param name="path">The path as it is shown to the user; not opened.</param>
    /// <param name="text">The file's whole text.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
        _lines = new string?[_lineStarts.Length];
    }

    /// <summary>The path as it is shown in messages.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Line and column of a character offset; an offset past the end is the end.</summary>
    public TextPosition GetPosition(int offset)
    {
        int bounded = Math.Clamp(offset, 0, Text.Length);
        int index = _lineStarts.BinarySearch(bounded);
        int line = index >= 0 ? index : ~index - 1;
        return new TextPosition(line + 1, bounded - _lineStarts[line] + 1);
    }

    /// <summary>Offset of a line and column (both from 1); places outside the text are moved to its nearest character.</summary>
    public int GetOffset(int line, int column)
    {
        int start = _lineStarts[Math.Clamp(line, 1, LineCount) - 1];
        return Math.Clamp(start + Math.Max(column, 1) - 1, 0, Text.Length);
    }

    /// <summary>The text of one line (from 1), without its line break.</summary>
    public string GetLine(int line) => _lines[line - 1] ??= CutLine(line);

    private string CutLine(int line)
    {
        int start = _lineStarts[line - 1];
        int end = line < LineCount ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The place of <paramref name="span"/>, ready for a diagnostic.</summary>
    public SourceLocation Locate(TextSpan span) =>
        new(Path, GetPosition(span.Start), GetPosition(span.End), GetLine(GetPosition(span.Start).Line));

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            bool carriageReturnAlone = text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n');
            if (text[i] == '\n' || carriageReturnAlone)
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}

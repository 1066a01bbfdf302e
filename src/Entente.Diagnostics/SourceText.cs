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

    // A file that was read together with this one, and any after it: its text begins where that of this one and a line break end.
    private SourceText? Next { get; init; }

    private int NextStart => Text.Length - (Next?.Text.Length ?? 0);

    /// <summary>
    /// This text with another file's after it. Offsets of this text mean the same in both; those of the other file are moved by the
    /// difference of the lengths, and are still told to the user in that file and its lines.
    /// </summary>
    /// <param name="next">The other file.</param>
    public SourceText Join(SourceText next) => new(Path, $"{Text}\n{next.Text}") { Next = Next?.Join(next) ?? next };

    /// <summary>Line and column of a character offset, in the file that it belongs to; an offset past the end is the end.</summary>
    public TextPosition GetPosition(int offset)
    {
        if (Next is not null && offset >= NextStart)
        {
            return Next.GetPosition(offset - NextStart);
        }

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
    public SourceLocation Locate(TextSpan span) => Next is not null && span.Start >= NextStart
        ? Next.Locate(span with { Start = span.Start - NextStart })
        : new(Path, GetPosition(span.Start), GetPosition(span.End), GetLine(GetPosition(span.Start).Line));

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

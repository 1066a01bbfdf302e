using System.Globalization;
using System.Text;

namespace Entente.Language.Syntax;

/// <summary>Goes through a part of a text and reads what equations of all dialects write in the same way.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class TextCursor(string text, int start, int end)
{
    /// <summary>Where it is.</summary>
    public int Position { get; set; } = start;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Position >= end;

    /// <summary>The character at hand; <c>'\0'</c> at the end.</summary>
    public char Current => Peek(0);

    /// <summary>Whether a number begins here.</summary>
    public bool IsAtNumber => char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1)));

    /// <summary>A character further on; <c>'\0'</c> beyond the end.</summary>
    public char Peek(int ahead) => Position + ahead < end ? text[Position + ahead] : '\0';

    /// <summary>The text from a place up to here.</summary>
    public string From(int place) => text[place..Position];

    /// <summary>The finite number that a text writes.</summary>
    public static bool TryParse(string written, out double value) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Goes past a number: <c>12</c>, <c>.5</c>, <c>1.2e-3</c>.</summary>
    public void SkipNumber()
    {
        SkipDigits();
        if (Current == '.')
        {
            Position++;
            SkipDigits();
        }

        bool signed = Peek(1) is '+' or '-';
        if (Current is 'e' or 'E' && char.IsAsciiDigit(Peek(signed ? 2 : 1)))
        {
            Position += signed ? 2 : 1;
            SkipDigits();
        }
    }

    /// <summary>Goes past a <c>{comment}</c>; to the end, and <see langword="false"/>, where it is not closed.</summary>
    public bool SkipComment()
    {
        int close = text.IndexOf('}', Position, end - Position);
        Position = close < 0 ? end : close + 1;
        return close >= 0;
    }

    /// <summary>Reads a <c>"quoted name"</c>, in which <c>\"</c> is a quote; to the end, and <see langword="false"/>, where it is not closed.</summary>
    /// <param name="name">Takes the name without its quotes.</param>
    public bool ReadQuoted(StringBuilder name)
    {
        Position++;
        while (!IsAtEnd && Current != '"')
        {
            bool escapedQuote = Current == '\\' && Peek(1) == '"';
            Position += escapedQuote ? 1 : 0;
            name.Append(Current);
            Position++;
        }

        bool isClosed = !IsAtEnd;
        Position += isClosed ? 1 : 0;
        return isClosed;
    }

    /// <summary>Goes past one character, which may be two UTF-16 units.</summary>
    public void SkipCharacter() => Position += char.IsSurrogatePair(Current, Peek(1)) ? 2 : 1;

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }
    }
}

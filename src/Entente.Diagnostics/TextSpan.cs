namespace Entente.Diagnostics;

/// <summary>A run of characters in a <see cref="SourceText"/>: first character and number of characters.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The smallest span that covers both <paramref name="first"/> and <paramref name="last"/>.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan last)
    {
        int start = Math.Min(first.Start, last.Start);
        return new TextSpan(start, Math.Max(first.End, last.End) - start);
    }
}

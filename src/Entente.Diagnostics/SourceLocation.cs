namespace Entente.Diagnostics;

/// <summary>Where something stands: file, first and last place, and the line for display.</summary>
/// <param name="File">Path as shown to the user.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Just after the last character.</param>
/// <param name="LineText">The text of the first line, or <see langword="null"/> where it is not at hand.</param>
public sealed record SourceLocation(string File, TextPosition Start, TextPosition End, string? LineText)
{
    /// <summary>A whole file: used where no single place is at fault.</summary>
    public static SourceLocation WholeFile(string file) => new(file, new TextPosition(1, 1), new TextPosition(1, 1), null);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Start.Line}:{Start.Column}";
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language;

/// <summary>Reads equations that stand elsewhere than in a model, by the grammar of models' equations.</summary>
public static class EquationReader
{
    /// <summary>The tree of an equation, or <see langword="null"/> where it has an error, which is then reported.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="place">Where it stands; quotes around it and the like may belong to the place.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Expression? Read(string equation, SourceText file, TextSpan place, DiagnosticBag diagnostics)
    {
        int first = Math.Min(place.Start, file.Text.Length);
        int length = Math.Min(place.Length, file.Text.Length - first);
        int start = file.Text.IndexOf(equation, first, length, StringComparison.Ordinal);

        // What is written in another way (escapes, folded lines) is placed as a whole.
        ImmutableArray<TextSpan> origins = start < 0
            ? [.. equation.Select(_ => place)]
            : [.. equation.Select((_, i) => new TextSpan(start + i, 1))];
        return Read(equation, file, place, origins, diagnostics);
    }

    /// <summary>The same for an equation whose characters are each known by their place.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="origins">For each character of <paramref name="equation"/>, where it is written.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Expression? Read(string equation, SourceText file, TextSpan place, ImmutableArray<TextSpan> origins, DiagnosticBag diagnostics) =>
        Parser.Parse(new MappedText(equation, origins, place), file, diagnostics);
}

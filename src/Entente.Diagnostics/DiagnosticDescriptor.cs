using System.Globalization;

namespace Entente.Diagnostics;

/// <summary>
/// One kind of problem: its code, what is wrong and what to do. Each has a paragraph in docs/diagnostics.md.
/// Declared as public static fields of a class named <c>…Diagnostics</c> in the project that reports it.
/// </summary>
/// <param name="Code">Stable code, <c>ENT</c> and four digits; never used again for another problem.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, with <c>{0}</c> places for the facts.</param>
/// <param name="Remedy">What to do about it, with the same places.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message, string Remedy)
{
    /// <summary>Makes the diagnostic for one place.</summary>
    /// <param name="location">Where; <see langword="null"/> when no file is at fault (a command-line argument).</param>
    /// <param name="facts">Fill the numbered places of message and remedy.</param>
    public Diagnostic At(SourceLocation? location, params object?[] facts) =>
        new(Code, Severity, Format(Message, facts), Format(Remedy, facts), location);

    private static string Format(string text, object?[] facts) =>
        string.Format(CultureInfo.InvariantCulture, text, facts);
}

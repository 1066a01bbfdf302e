using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Diagnostics;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>Prints diagnostics for people (with the line they stand on) or as JSON.</summary>
internal static class DiagnosticPrinter
{
    private static readonly JsonSerializerOptions s_jsonOptions = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each diagnostic with the offending text underlined.</summary>
    public static void Print(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            PrintOne(console, diagnostic);
        }
    }

    /// <summary>"2 errors, 1 warning" — or "no problems".</summary>
    public static string Summarise(ImmutableArray<Diagnostic> diagnostics)
    {
        string[] parts =
        [
            .. new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Information, "note") }
                .Select(k => (Count: diagnostics.Count(d => d.Severity == k.Item1), Name: k.Item2))
                .Where(k => k.Count > 0)
                .Select(k => $"{k.Count} {k.Name}{(k.Count == 1 ? "" : "s")}"),
        ];
        return parts.Length == 0 ? "no problems" : string.Join(", ", parts);
    }

    /// <summary>The same as a JSON array, for other programs.</summary>
    public static string ToJson(IEnumerable<Diagnostic> diagnostics) => JsonSerializer.Serialize(
        diagnostics.Select(d => new
        {
            code = d.Code,
            severity = d.Severity.ToString().ToLowerInvariant(),
            message = d.Message,
            remedy = d.Remedy,
            file = d.Location?.File,
            line = d.Location?.Start.Line,
            column = d.Location?.Start.Column,
        }),
        s_jsonOptions);

    private static void PrintOne(IAnsiConsole console, Diagnostic diagnostic)
    {
        (string colour, string kind) = diagnostic.Severity switch
        {
            Severity.Error => ("red", "error"),
            Severity.Warning => ("yellow", "warning"),
            _ => ("blue", "note"),
        };
        if (diagnostic.Location is { } location)
        {
            console.Profile.Out.Writer.Write($"{location}: ");
        }

        console.Markup($"[bold {colour}]{kind} {diagnostic.Code}[/]");
        console.Profile.Out.Writer.WriteLine($": {diagnostic.Message}");
        if (diagnostic.Location is { LineText: { } line } place && !string.IsNullOrWhiteSpace(line))
        {
            PrintExcerpt(console, line, place, colour);
        }

        console.Profile.Out.Writer.WriteLine($"    {diagnostic.Remedy}");
    }

    // Long lines are cut around the place, so that the mark stays on the screen.
    private static void PrintExcerpt(IAnsiConsole console, string line, SourceLocation place, string colour)
    {
        const int Width = 90;
        int column = Math.Clamp(place.Start.Column - 1, 0, line.Length);
        int from = line.Length <= Width ? 0 : Math.Clamp(column - (Width / 2), 0, line.Length - Width);
        string shown = line.Substring(from, Math.Min(Width, line.Length - from)).Replace('\t', ' ');
        bool oneLine = place.End.Line == place.Start.Line;
        int length = oneLine ? Math.Max(1, place.End.Column - place.Start.Column) : line.Length - column;
        int marks = Math.Clamp(length, 1, Math.Max(1, shown.Length - (column - from)));
        console.Profile.Out.Writer.WriteLine($"    {shown}");
        console.MarkupLine($"    {new string(' ', column - from)}[{colour}]{new string('^', marks)}[/]");
    }
}

using System.Text;
using Entente.Diagnostics;

namespace Entente.Language.Tests.Diagnostics;

/// <summary>Diagnostics as text: each with its line and the offending part underlined.</summary>
internal static class DiagnosticDump
{
    private const int Widest = 160;

    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var dump = new StringBuilder();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Append(dump, diagnostic);
        }

        return dump.ToString();
    }

    private static void Append(StringBuilder dump, Diagnostic diagnostic)
    {
        SourceLocation location = diagnostic.Location.ShouldNotBeNull();
        dump.AppendLine($"{location.Start.Line}:{location.Start.Column} {diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message}");
        dump.AppendLine($"  {diagnostic.Remedy}");
        if (location.LineText is { } line)
        {
            bool isOneLine = location.End.Line == location.Start.Line;
            int start = location.Start.Column - 1;
            int length = Math.Max(1, (isOneLine ? location.End.Column - 1 : line.Length) - start);
            string marks = new string(' ', start) + new string('~', length);
            dump.AppendLine($"  | {Cut(line)}").AppendLine($"  | {Cut(marks)}");
        }

        dump.AppendLine();
    }

    private static string Cut(string text) => text.Length > Widest ? text[..Widest] + "…" : text;
}

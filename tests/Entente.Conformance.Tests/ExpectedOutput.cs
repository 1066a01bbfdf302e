using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Entente.Conformance.Tests;

/// <summary>What a model of the suite has to give: a table with one column a variable, one row a time.</summary>
internal sealed record ExpectedOutput(string[] Names, double[][] Rows)
{
    /// <summary>Reads the output beside a model: <c>output.csv</c> or <c>output.tab</c>; <see langword="null"/> where there is none.</summary>
    public static ExpectedOutput? Beside(string model)
    {
        string folder = Path.GetDirectoryName(model)!;
        string? file = new[] { "output.csv", "output.tab" }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (file is null)
        {
            return null;
        }

        char separator = file.EndsWith(".tab", StringComparison.Ordinal) ? '\t' : ',';
        string[] lines = Text(file).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        separator = lines[0].Contains('\t', StringComparison.Ordinal) ? '\t' : separator;
        return new ExpectedOutput(
            [.. Cells(lines[0], separator)],
            [.. lines.Skip(1).Select(line => Cells(line, separator).Select(Number).ToArray())]);
    }

    // Names with subscripts are quoted where a comma separates columns.
    private static IEnumerable<string> Cells(string line, char separator)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (i == line.Length || (line[i] == separator && !isQuoted))
            {
                yield return Unquoted(line[start..i].Trim());
                start = i + 1;
            }
        }
    }

    // A quoted cell doubles its quotes; Vensim writes a quote inside a quoted name as \".
    private static string Unquoted(string cell) =>
        cell.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);

    // Some outputs are older than the programs' use of UTF-8.
    private static string Text(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}

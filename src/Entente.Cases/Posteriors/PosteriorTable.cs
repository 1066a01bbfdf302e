using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Cases.Posteriors;

/// <summary>A posterior's draws as CSV: a row a draw; a column a parameter, then two a discrepancy.</summary>
public static class PosteriorTable
{
    /// <summary>Writes it; numbers keep all their digits.</summary>
    public static void Write(Posterior posterior, TextWriter writer)
    {
        ImmutableArray<(string Header, ImmutableArray<double> Values)> columns =
        [
            .. posterior.Parameters.Select((parameter, i) => (parameter.Variable.Path, posterior.Draws[i])),
            .. posterior.Discrepancies.SelectMany(d => new[]
            {
                (PosteriorFiles.DeviationOf(d.Variable), d.Deviations),
                (PosteriorFiles.YearsOf(d.Variable), d.Years),
            }),
        ];
        WriteRow(writer, columns.Select(c => Quoted(c.Header)));
        for (int draw = 0; draw < posterior.Count; draw++)
        {
            WriteRow(writer, columns.Select(c => c.Values[draw].ToString("R", CultureInfo.InvariantCulture)));
        }
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells));
        writer.Write('\n');
    }

    // Subscripts of an array stand between commas.
    private static string Quoted(string path) => path.Contains(',', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}

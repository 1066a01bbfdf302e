using System.Globalization;
using Entente.Experiments.Execution;
using Entente.Language.Semantics;

namespace Entente.Reporting.Exporters;

/// <summary>
/// All bands over time as CSV (RFC 4180, UTF-8): one row a scenario, strategy, variable and saved time. Numbers read
/// back to the same bits; the same seed gives the same bytes.
/// </summary>
internal static class QuantilesExport
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter writer, Ensemble ensemble)
    {
        writer.NewLine = "\n";
        writer.WriteLine("scenario,strategy,variable,unit,time,q05,q25,q50,q75,q95");
        foreach (EnsembleCell cell in ensemble.Cells)
        {
            foreach (QuantileBand band in cell.Bands)
            {
                Variable variable = ensemble.Experiment.Case.Model.Variables[band.Variable];
                string head = string.Join(
                    ',',
                    new[] { cell.Scenario.Id, cell.Strategy.Id, variable.Path, variable.Units ?? "" }.Select(Quoted));
                WriteBand(writer, head, ensemble, band);
            }
        }
    }

    private static void WriteBand(TextWriter writer, string head, Ensemble ensemble, QuantileBand band)
    {
        for (int i = 0; i < ensemble.Times.Length; i++)
        {
            writer.Write(head);
            writer.Write(',');
            writer.Write(Number(ensemble.Times[i]));
            foreach (var level in band.Values)
            {
                writer.Write(',');
                writer.Write(Number(level[i]));
            }

            writer.WriteLine();
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

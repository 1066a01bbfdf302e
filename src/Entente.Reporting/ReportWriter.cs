using System.Globalization;
using System.Text.Json;
using Entente.Analysis;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;

namespace Entente.Reporting;

/// <summary>Writes the dossier and its companions.</summary>
public static class ReportWriter
{
    /// <summary>The page that sets a run as of an earlier day beside what happened.</summary>
    internal const string Aftermath = "what-happened.html";

    private const string Dossier = "dossier.html";
    private const string Summary = "summary.json";
    private const string Quantiles = "quantiles.csv";
    private const string Manifest = "manifest.json";

    /// <summary>
    /// Writes <c>dossier.html</c>, <c>summary.json</c>, <c>quantiles.csv</c> and <c>manifest.json</c>. The files of an
    /// earlier report are replaced only when all new ones are complete. A run as of an earlier day also gets <c>what-happened.html</c>.
    /// </summary>
    /// <param name="result">What was found.</param>
    /// <param name="run">How it was run.</param>
    /// <param name="outputFolder">Where to; made if it is not there.</param>
    /// <returns>The paths, and a diagnostic where the folder cannot be written.</returns>
    public static ReportFiles Write(AnalysisResult result, RunRecord run, string outputFolder)
    {
        string quantiles = QuantilesOf(result.Ensemble);
        string summary = Json(SummaryExport.Of(result));
        string manifest = Json(ManifestExport.Of(
            result, run, new Dictionary<string, string> { [Quantiles] = quantiles, [Summary] = summary }));
        DossierData data = DossierBuilder.Build(result, run);
        string dossier = DossierPage.Render(data);
        string? aftermath = result.Aftermath is { } what ? AftermathPage.Render(AftermathBuilder.Build(result, what, data.Answer, Dossier)) : null;
        var files = new ReportFiles(
            Path.Combine(outputFolder, Dossier),
            Path.Combine(outputFolder, Summary),
            Path.Combine(outputFolder, Quantiles),
            Path.Combine(outputFolder, Manifest),
            [])
        {
            Aftermath = aftermath is null ? null : Path.Combine(outputFolder, Aftermath),
        };
        try
        {
            using var stage = new StagedFolder(outputFolder);
            stage.Add(Quantiles, quantiles);
            stage.Add(Summary, summary);
            stage.Add(Dossier, dossier);
            if (aftermath is not null)
            {
                stage.Add(Aftermath, aftermath);
            }

            stage.Add(Manifest, manifest);
            stage.Commit();
            if (aftermath is null)
            {
                File.Delete(Path.Combine(outputFolder, Aftermath));
            }

            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return files with { Diagnostics = [ReportingDiagnostics.FolderNotWritable.At(null, outputFolder, e.Message)] };
        }
    }

    private static string QuantilesOf(Ensemble ensemble)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        QuantilesExport.Write(writer, ensemble);
        return writer.ToString();
    }

    private static string Json(object content) => JsonSerializer.Serialize(content, DossierJson.ForFiles) + "\n";
}

using System.Net;
using System.Text.Json;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Exporters;

/// <summary>The one-file page of a run.</summary>
internal static class DossierPage
{
    /// <summary>Writes the page as HTML.</summary>
    public static string Render(DossierData data) => PageShell.Render(
        data.Knowledge is { } knowledge ? $"{data.Case.Title}, as of {knowledge.Day}" : data.Case.Title,
        data.Case.Question,
        $"<h1>{WebUtility.HtmlEncode(data.Case.Question)}</h1>{Known(data)}{Answer(data)}"
            + "<p>The charts and notes of this page need JavaScript. Its numbers are also in summary.json and quantiles.csv beside it.</p>",
        "dossier-data",
        JsonSerializer.Serialize(data, DossierJson.ForPage));

    private static string Known(DossierData data) => data.Knowledge is { } knowledge
        ? $"<p>This page speaks from {WebUtility.HtmlEncode(knowledge.Day)}.</p>"
        : "";

    private static string Answer(DossierData data) =>
        string.Concat(data.Answer.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence.ToString())}</p>"));
}

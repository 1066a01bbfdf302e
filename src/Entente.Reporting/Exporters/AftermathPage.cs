using System.Net;
using System.Text.Json;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Exporters;

/// <summary>The page that sets a run as of an earlier day beside what happened.</summary>
internal static class AftermathPage
{
    /// <summary>Writes the page as HTML.</summary>
    public static string Render(AftermathData data) => PageShell.Render(
        $"{data.Title}: {data.Day} and what happened",
        data.Question,
        $"<h1>{WebUtility.HtmlEncode(data.Finding)}</h1><p>This page knows more than a reader of {WebUtility.HtmlEncode(data.Day)} did. Its charts need JavaScript.</p>",
        "aftermath-data",
        JsonSerializer.Serialize(data, DossierJson.ForPage));
}

using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Exporters;

/// <summary>The one-file page: styles, data and script inlined, nothing fetched.</summary>
internal static class DossierPage
{
    /// <summary>Writes the page as HTML.</summary>
    public static string Render(DossierData data)
    {
        string script = Resource("dossier.js");
        string style = Resource("dossier.css");
        string json = JsonSerializer.Serialize(data, DossierJson.ForPage);

        // The page may run this one script and reach nothing outside itself. Charts carry inline styles.
        string policy = $"default-src 'none'; script-src 'sha256-{Hash(script)}'; style-src 'unsafe-inline'; img-src data:";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="description" content="{WebUtility.HtmlEncode(data.Case.Question)}">
            <title>{WebUtility.HtmlEncode(data.Case.Title)}</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <noscript><h1>{WebUtility.HtmlEncode(data.Case.Question)}</h1>{Answer(data)}<p>The charts and notes of this page need JavaScript. Its numbers are also in summary.json and quantiles.csv beside it.</p></noscript>
            <div id="dossier"></div>
            <script type="application/json" id="dossier-data">{json}</script>
            <script>{script}</script>
            </body>
            </html>

            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Answer(DossierData data) =>
        string.Concat(data.Answer.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence.ToString())}</p>"));

    private static string Hash(string script) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build did not embed {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Line ends have to be those of the page, else the script's hash is not the browser's.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}

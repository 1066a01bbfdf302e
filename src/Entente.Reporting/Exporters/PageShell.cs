using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Reporting.Exporters;

/// <summary>What every page is made of: styles, data and script inlined, nothing fetched.</summary>
internal static class PageShell
{
    /// <summary>Writes a page as HTML.</summary>
    /// <param name="title">The window's title.</param>
    /// <param name="description">What the page is about.</param>
    /// <param name="withoutScript">HTML for a browser that runs no script.</param>
    /// <param name="dataId">Id of the element that holds the data; it tells the script which page this is.</param>
    /// <param name="json">The data.</param>
    public static string Render(string title, string description, string withoutScript, string dataId, string json)
    {
        string script = Resource("dossier.js");
        string style = Resource("dossier.css");

        // The page may run this one script and reach nothing outside itself. Charts carry inline styles.
        string policy = $"default-src 'none'; script-src 'sha256-{Hash(script)}'; style-src 'unsafe-inline'; img-src data:";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="description" content="{WebUtility.HtmlEncode(description)}">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <noscript>{withoutScript}</noscript>
            <div id="dossier"></div>
            <script type="application/json" id="{dataId}">{json}</script>
            <script>{script}</script>
            </body>
            </html>

            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

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

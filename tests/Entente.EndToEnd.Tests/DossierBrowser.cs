using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

/// <summary>
/// The union-state dossier and Debian's chromium, both made once for all tests of the page. Where there is no chromium
/// <see cref="Browser"/> stays empty and the tests are skipped; none is ever downloaded.
/// </summary>
public class DossierBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-dossier-").FullName;
    private IPlaywright? _playwright;

    /// <summary>The browser, where there is one.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>The page's address on disk.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Writes the page into a folder and gives its path.</summary>
    protected virtual string Write(string folder) => ReportedCase.Write("union-state", folder, threads: 2).Dossier;

    private static string? Executable =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }.Concat(Places).FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable)
        {
            return;
        }

        Address = new Uri(Write(_folder)).AbsoluteUri;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

/// <summary>One opened page, and all that it complained of or asked the network for.</summary>
internal sealed class OpenDossier : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private OpenDossier(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _complaints.Add("asked for " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    public static async Task<OpenDossier> At(DossierBrowser browser, string hash = "", int width = 1440, ColorScheme scheme = ColorScheme.Light, string? address = null)
    {
        Assert.SkipWhen(browser.Browser is null, "There is no chromium at /usr/bin/chromium (or where CHROMIUM says).");
        IPage page = await browser.Browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
        var opened = new OpenDossier(page);
        await page.GotoAsync((address ?? browser.Address) + hash);
        await page.Locator("figure svg").First.WaitForAsync();
        return opened;
    }

    /// <summary>Closes the page and fails where it complained.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        _complaints.ShouldBeEmpty();
    }
}

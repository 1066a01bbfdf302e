using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Cases.Knowledge;
using Entente.Evidence.Claims;
using Entente.Evidence.Dates;
using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

/// <summary>The dossier as of an earlier day knows nothing later, says so, and leads to the page that does.</summary>
public sealed class KnownDossierTests(KnownDossierBrowser browser) : IClassFixture<KnownDossierBrowser>
{
    [Fact]
    public void Nothing_that_the_dossier_holds_was_published_or_measured_later()
    {
        Assert.SkipWhen(browser.Browser is null, "There is no chromium, so no page was made.");
        KnownCase known = KnowledgeAt.Of(ReportedCase.Read("union-state"), KnownDossierBrowser.Day);
        JsonElement data = JsonDocument.Parse(Regex.Match(
            File.ReadAllText(browser.Dossier), """<script type="application/json" id="dossier-data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value).RootElement;

        // What is called hindsight names later links and plans, and quotes nobody.
        string[] later = [.. known.Whole.Evidence.Claims.Keys.Where(id => !known.Case.Evidence.Claims.ContainsKey(id))];
        HashSet<string> texts = [.. Strings(data)];
        later.ShouldNotBeEmpty();
        later.Where(texts.Contains).ShouldBeEmpty();
        foreach (Claim claim in later.Select(id => known.Whole.Evidence.Claims[id]))
        {
            texts.Where(text => text.Contains(claim.Statement, StringComparison.Ordinal)).ShouldBeEmpty();
        }

        double end = EdtfDate.ToDecimalYearAfter(KnownDossierBrowser.Day);
        Points(data).ShouldNotBeEmpty();
        Points(data).Where(point => point.GetProperty("time").GetDouble() > end).ShouldBeEmpty();
        data.GetProperty("events").EnumerateArray().SelectMany(t => t.GetProperty("events").EnumerateArray())
            .Where(e => e.GetProperty("time").GetDouble() > end).ShouldBeEmpty();
        data.TryGetProperty("hindcast", out _).ShouldBeFalse();
        string[] ahead = [.. known.Case.Drivers.Where(d => d.IsKnownAhead).Select(d => $"series:{d.Series.Id}")];
        data.GetProperty("notes").EnumerateArray().Where(n => !ahead.Contains(n.GetProperty("id").GetString()))
            .SelectMany(n => n.GetProperty("figures").EnumerateArray())
            .SelectMany(f => Strings(f).Take(1))
            .SelectMany(period => Regex.Matches(period, @"\b(19|20)\d\d\b").Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)))
            .Where(year => year > KnownDossierBrowser.Day.Year).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_dossier_says_at_its_top_from_which_day_it_speaks_and_what_was_known()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator note = dossier.Page.Locator("#knowledge");

        (await note.Locator("h2").InnerTextAsync()).ShouldBe("This page speaks from 30 November 2000");
        (await note.InnerTextAsync()).ShouldMatch("212 of today's 339 claims had been published");
        (await dossier.Page.TitleAsync()).ShouldEndWith("as of 30 November 2000");
        await note.Locator("details summary", new() { HasTextString = "centred on zero" }).FocusAsync();
        await dossier.Page.Keyboard.PressAsync("Enter");
        (await note.Locator("details[open] li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_answer_reads_sensibly_though_nobody_knew_how_it_was()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);

        string page = await dossier.Page.Locator("main").InnerTextAsync();

        page.ShouldContain("As the record led one to expect");
        page.ShouldNotContain("As it was");
    }

    [Fact]
    public async Task The_second_page_is_reached_from_the_first_and_says_that_it_knows_more()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);

        await dossier.Page.Locator("#knowledge a", new() { HasTextString = "What happened" }).ClickAsync();
        await dossier.Page.Locator("#series figure svg").First.WaitForAsync();

        (await dossier.Page.Locator("#knowledge").InnerTextAsync()).ShouldStartWith("This page knows more than a reader of 30 November 2000 did.");
        (await dossier.Page.Locator("h1").InnerTextAsync()).ShouldContain("later points");
    }

    [Fact]
    public async Task Each_series_is_drawn_once_with_what_was_known_and_what_came_and_scored_beside_its_baseline()
    {
        await using OpenDossier page = await OpenDossier.At(browser, address: browser.Aftermath);
        ILocator panels = page.Page.Locator("#series .panel");

        (await panels.CountAsync()).ShouldBeGreaterThanOrEqualTo(5);
        foreach (ILocator panel in await panels.AllAsync())
        {
            await panel.Locator("svg").First.WaitForAsync();
            (await panel.Locator("svg text", new() { HasTextString = "forecast" }).CountAsync()).ShouldBe(1);
        }

        (await page.Page.Locator("#series table.aftermath tbody tr").CountAsync()).ShouldBe(await panels.CountAsync() + 1);
        (await page.Page.Locator("#outcomes tbody tr").CountAsync()).ShouldBe(ReportedCase.Read("union-state").Outcomes.Count(o => o.IsKey));
        (await page.Page.Locator("#questions tbody tr").CountAsync()).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task The_data_of_the_second_page_open_as_a_table_by_keyboard()
    {
        await using OpenDossier page = await OpenDossier.At(browser, address: browser.Aftermath);
        ILocator data = page.Page.Locator("#aftermath-series details.data");

        await data.Locator("> summary").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await data.Locator("tbody tr").First.WaitForAsync();

        (await data.Locator("thead th").Last.InnerTextAsync()).ShouldBe("later");
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Neither_page_is_wider_than_the_screen(int width, ColorScheme scheme)
    {
        foreach (string address in new[] { browser.Address, browser.Aftermath })
        {
            await using OpenDossier page = await OpenDossier.At(browser, width: width, scheme: scheme, address: address);

            (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    // Observed points, wherever they stand: on charts and among misses.
    private static IEnumerable<JsonElement> Points(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Points),
        JsonValueKind.Object when element.TryGetProperty("isVerified", out _) && element.TryGetProperty("time", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Points(p.Value)),
        _ => [],
    };
}

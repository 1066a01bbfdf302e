using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

public sealed class DossierPageTests(DossierBrowser browser) : IClassFixture<DossierBrowser>
{
    [Fact]
    public async Task It_opens_from_a_file_with_question_answer_and_charts_that_have_marks()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        IPage page = dossier.Page;

        (await page.Locator("h1").InnerTextAsync()).ShouldEndWith("?");
        (await page.Locator("#answer .lead").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        (await page.Locator("#worth svg circle").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        (await page.Locator("#outcomes figure").CountAsync()).ShouldBeGreaterThanOrEqualTo(6);
        foreach (ILocator chart in await page.Locator("#outcomes .panel .chart > svg:first-child").AllAsync())
        {
            (await chart.Locator("path").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
            (await chart.GetAttributeAsync("aria-label")).ShouldNotBeNullOrEmpty();
        }

        (await page.Locator("#promises svg path").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("#misses .fit").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_footnote_opens_by_keyboard_and_shows_claims_with_source_and_date()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        IPage page = dossier.Page;

        await page.Locator("#answer .ref").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        ILocator note = page.Locator("#answer details.note[open]");
        (await note.CountAsync()).ShouldBe(1);
        ILocator claim = note.Locator(".claim").First;
        (await claim.Locator(".statement").First.InnerTextAsync()).ShouldNotBeEmpty();
        (await claim.Locator(".origin").First.InnerTextAsync()).ShouldNotBeEmpty();
        (await claim.Locator(".grades").First.InnerTextAsync()).ShouldContain("published");

        await page.Keyboard.PressAsync("Escape");
        (await note.CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<bool>("document.activeElement.matches('#answer .ref')")).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_number_of_the_answer_has_a_note_with_something_in_it()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        IPage page = dossier.Page;

        (await page.Locator("#answer .number").CountAsync()).ShouldBe(await page.Locator("#answer .number + .ref").CountAsync());
        foreach (ILocator summary in await page.Locator("#answer details.note > summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        foreach (ILocator note in await page.Locator("#answer details.note").AllAsync())
        {
            await Assertions.Expect(note.Locator(".claim, .item").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_table_stands_behind_a_chart_and_can_be_saved()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator figure = dossier.Page.Locator("#outcomes figure").First;

        await figure.Locator("details.data > summary").ClickAsync();
        await figure.Locator("details.data tbody tr").First.WaitForAsync();
        (await figure.Locator("details.data tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(30);

        IDownload download = await dossier.Page.RunAndWaitForDownloadAsync(() => figure.Locator("button.save").ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".csv");
        string[] lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        lines[0].ShouldStartWith("time,");
        lines.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_chosen_future_and_the_open_notes_stand_in_the_address_and_come_back()
    {
        string address;
        string titleThen;
        await using (OpenDossier first = await OpenDossier.At(browser))
        {
            string titleBefore = await Titles(first.Page);
            await first.Page.Locator("#scenario-outcomes").SelectOptionAsync("west-closed");
            titleThen = await Titles(first.Page);
            titleThen.ShouldNotBe(titleBefore);
            (await first.Page.Locator("#scenario-promises").InputValueAsync()).ShouldBe("west-closed");
            await first.Page.Locator("#answer .ref").First.ClickAsync();

            // The browser tells of an opened note a moment after it is open.
            await first.Page.WaitForFunctionAsync("location.hash.includes('open=')");
            address = first.Page.Url;
        }

        await using OpenDossier again = await OpenDossier.At(browser, new Uri(address).Fragment);
        (await again.Page.Locator("#scenario-outcomes").InputValueAsync()).ShouldBe("west-closed");
        (await Titles(again.Page)).ShouldBe(titleThen);
        await Assertions.Expect(again.Page.Locator("#answer details.note[open] .claim").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Dark_follows_the_system_and_the_choice_overrules_it()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser, scheme: ColorScheme.Dark);

        (await Lightness(dossier.Page)).ShouldBeLessThan(60);
        await dossier.Page.Locator("#theme").SelectOptionAsync("light");
        (await Lightness(dossier.Page)).ShouldBeGreaterThan(200);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task Nothing_is_wider_than_the_screen_with_notes_and_tables_open(int width)
    {
        await using OpenDossier dossier = await OpenDossier.At(browser, width: width);
        await dossier.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await dossier.Page.Locator("details.data table").First.WaitForAsync();

        (await dossier.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task Charts_and_controls_have_names_and_the_first_stop_of_the_keyboard_skips_to_the_answer()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        IPage page = dossier.Page;

        (await page.EvaluateAsync<int>("[...document.querySelectorAll('.chart svg')].filter(s => !s.getAttribute('aria-label')).length")).ShouldBe(0);
        (await page.EvaluateAsync<int>("[...document.querySelectorAll('select, input')].filter(c => c.labels.length === 0).length")).ShouldBe(0);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("answer");
    }

    [Fact]
    public async Task Claims_can_be_searched()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        int sources = await dossier.Page.Locator("#evidence .source").CountAsync();

        await dossier.Page.Locator("#evidence-search").FillAsync("gas");

        (await dossier.Page.Locator("#evidence .count").InnerTextAsync()).ShouldContain(" of ");
        (await dossier.Page.Locator("#evidence .source").CountAsync()).ShouldBeLessThan(sources);
        (await dossier.Page.Locator("#evidence .claim").First.InnerTextAsync()).ShouldNotBeEmpty();
    }

    private static async Task<string> Titles(IPage page) =>
        string.Join('\n', await page.Locator("#outcomes figcaption h3").AllInnerTextsAsync());

    private static Task<double> Lightness(IPage page) =>
        page.EvaluateAsync<double>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3");
}

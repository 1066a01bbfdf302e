using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

public sealed class NegotiationPageTests(DossierBrowser browser) : IClassFixture<DossierBrowser>
{
    [Fact]
    public async Task Every_issue_has_its_row_along_the_years_with_a_key_and_a_note()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator panels = dossier.Page.Locator("#rounds .panel");

        (await panels.CountAsync()).ShouldBeGreaterThanOrEqualTo(8);
        foreach (ILocator panel in await panels.AllAsync())
        {
            await panel.Locator("svg rect").First.WaitForAsync();
            (await panel.Locator("svg rect").CountAsync()).ShouldBeGreaterThan(25);
            (await panel.Locator("svg rect title").CountAsync()).ShouldBeGreaterThan(0);
            (await panel.Locator(".swatches li").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
            (await panel.Locator(".ref").CountAsync()).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("rounds", "year")]
    [InlineData("agreement", "year")]
    [InlineData("delivery", "time")]
    public async Task A_table_behind_each_chart_of_the_table_opens_by_keyboard(string figure, string firstColumn)
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator data = dossier.Page.Locator($"#{figure} details.data");

        await data.Locator("> summary").FocusAsync();
        await dossier.Page.Keyboard.PressAsync("Enter");
        await data.Locator("tbody tr").First.WaitForAsync();

        (await data.Locator("thead th").First.InnerTextAsync()).ShouldBe(firstColumn);
        (await data.Locator("tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(25);
        (await data.Locator("tbody td.numeric").Nth(5).InnerTextAsync()).ShouldMatch("^[-0-9.e]*$");
    }

    [Fact]
    public async Task The_chosen_strategy_is_kept_in_the_address_and_shown_in_all_figures_of_the_table()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        IPage page = dossier.Page;
        string before = await page.Locator("#rounds-title").InnerTextAsync();

        await page.Locator("#strategy-table").FocusAsync();
        await page.Locator("#strategy-table").SelectOptionAsync("disengage");

        (await page.Locator("#rounds-title").InnerTextAsync()).ShouldNotBe(before);
        page.Url.ShouldContain("strategy=disengage");
        string[] shown = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#table .subtitle .strategy')].map(s => s.textContent)");
        shown.Length.ShouldBeGreaterThanOrEqualTo(4);
        shown.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Promises_are_shown_signed_against_delivered_with_what_the_numbers_rest_on()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator promise = dossier.Page.Locator("#delivery .promise").First;
        await promise.Locator("svg").First.WaitForAsync();

        string[] labels = [.. (await promise.Locator("svg text").AllTextContentsAsync())];
        labels.ShouldContain(l => l.StartsWith("signed ", StringComparison.Ordinal));
        labels.ShouldContain(l => l.StartsWith("delivered ", StringComparison.Ordinal));
        labels.ShouldContain("keeping pays");
        (await promise.Locator(".detail .number + .ref").CountAsync()).ShouldBeGreaterThan(0);

        await promise.Locator("h4 .ref").ClickAsync();
        await Assertions.Expect(dossier.Page.Locator("#table details.note[open] .claim").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_meets_whom_holds_every_combination_and_marks_best_replies_in_words_too()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator table = dossier.Page.Locator("#meetings table");

        (await table.Locator("tbody tr").CountAsync()).ShouldBe(9);
        (await table.Locator("tbody td").CountAsync()).ShouldBe(27);
        (await table.Locator("tbody td .points strong").CountAsync()).ShouldBe(27 * 4);

        // Moscow has a best reply to each of the nine combinations, Minsk and the West to each of nine others.
        (await table.Locator(".best").CountAsync()).ShouldBeGreaterThanOrEqualTo(27);
        (await table.Locator(".best .said").First.InnerTextAsync()).ShouldContain("best reply");
        (await dossier.Page.Locator("#meetings .text").InnerTextAsync()).ShouldStartWith("If each side judged by its criteria in this model");
    }

    [Fact]
    public async Task Packages_are_compared_over_what_the_absent_party_does()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator table = dossier.Page.Locator("#table table.packages").First;

        (await table.Locator("thead th").CountAsync()).ShouldBe(4);
        (await table.Locator(".settled-bar[aria-label]").CountAsync()).ShouldBeGreaterThanOrEqualTo(24);
        (await table.Locator("tbody th .ref").CountAsync()).ShouldBeGreaterThanOrEqualTo(12);
    }
}

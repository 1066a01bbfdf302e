using Microsoft.Playwright;

namespace Entente.EndToEnd.Tests;

public sealed class ValidationPageTests(DossierBrowser browser) : IClassFixture<DossierBrowser>
{
    [Fact]
    public async Task Each_series_with_later_points_is_drawn_twice_with_its_later_points_apart()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator rows = dossier.Page.Locator("#hindcast .hindcast-row");

        (await rows.CountAsync()).ShouldBeGreaterThanOrEqualTo(5);
        foreach (ILocator row in await rows.AllAsync())
        {
            await row.Locator("svg").Nth(1).WaitForAsync();
            (await row.Locator("svg").CountAsync()).ShouldBe(2);
            (await row.Locator("svg text", new() { HasTextString = "forecast" }).CountAsync()).ShouldBe(2);
            (await row.Locator("h3 .ref").CountAsync()).ShouldBe(2);
        }

        (await dossier.Page.Locator("#hindcast h2").InnerTextAsync()).ShouldStartWith("Held against 2016 to 2025");
    }

    [Fact]
    public async Task The_scores_of_each_series_and_of_all_pooled_stand_in_a_table()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator table = dossier.Page.Locator("#hindcast table.scores");
        int series = await dossier.Page.Locator("#hindcast .hindcast-row").CountAsync();

        (await table.Locator("tbody tr").CountAsync()).ShouldBe(series + 1);
        (await table.Locator("tbody tr").Last.Locator("th").InnerTextAsync()).ShouldStartWith("Pooled");
        (await table.Locator("tbody tr").Last.Locator("td").Nth(4).InnerTextAsync()).ShouldMatch("^[0-9]+ of [0-9]{2}");
    }

    [Fact]
    public async Task The_bands_of_the_later_years_open_as_a_table_by_keyboard()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator data = dossier.Page.Locator("#hindcast-series details.data");

        await data.Locator("> summary").FocusAsync();
        await dossier.Page.Keyboard.PressAsync("Enter");
        await data.Locator("tbody tr").First.WaitForAsync();

        (await data.Locator("thead th").First.InnerTextAsync()).ShouldBe("series");
        (await data.Locator("tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(5 * 31);
    }
}

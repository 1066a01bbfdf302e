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
        ILocator table = dossier.Page.Locator("#hindcast table.scores").First;
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

    [Fact]
    public async Task What_bargaining_and_loops_add_stands_below_the_scores()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator parts = dossier.Page.Locator("#mechanism tbody tr");

        (await parts.First.Locator("th").InnerTextAsync()).ShouldStartWith("The whole model");
        (await parts.CountAsync()).ShouldBe(1 + await dossier.Page.Locator("#loops .loop-list dt").CountAsync());
    }

    [Fact]
    public async Task Each_future_in_which_loops_were_cut_has_every_key_outcome_and_period_and_a_loop_leads_to_its_variables()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator futures = dossier.Page.Locator("#loops .loop-scenario");
        int outcomes = await dossier.Page.Locator("#outcomes figure").CountAsync();

        (await futures.CountAsync()).ShouldBe(3);
        foreach (ILocator future in await futures.AllAsync())
        {
            (await future.Locator("tbody tr").CountAsync()).ShouldBe(outcomes);
            (await future.Locator("tbody td").CountAsync()).ShouldBe(outcomes * 6);
        }

        await dossier.Page.Locator("#loops .loop-list .ref").First.FocusAsync();
        await dossier.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dossier.Page.Locator("#loops details.note[open] .item, #loops details.note[open] .claim").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_loop_can_be_looked_up_outcome_by_outcome()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        int loops = await dossier.Page.Locator("#loops .loop-list dt").CountAsync();

        await dossier.Page.Locator("#every-loop > summary").ClickAsync();
        await dossier.Page.Locator("#every-loop details > summary").First.ClickAsync();

        ILocator table = dossier.Page.Locator("#every-loop details[open] table.every").First;
        (await table.Locator("tbody tr").CountAsync()).ShouldBe(loops);
        (await table.Locator("tbody td").CountAsync()).ShouldBe(loops * 7);
    }

    [Fact]
    public async Task Each_question_has_number_and_word_and_leads_to_what_settles_it()
    {
        await using OpenDossier dossier = await OpenDossier.At(browser);
        ILocator questions = dossier.Page.Locator("#questions table.questions").First;

        (await questions.Locator("tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(4);
        (await questions.Locator("tbody td").Nth(1).InnerTextAsync()).ShouldMatch("^(less than |more than )?[0-9]+\\s%\\s[a-z ]+");
        await questions.Locator(".ref").First.ClickAsync();
        (await dossier.Page.Locator("#questions details.note[open] .note-content p").First.InnerTextAsync()).ShouldStartWith("Settled by: ");

        await dossier.Page.Locator("#not-answerable > summary").ClickAsync();
        (await dossier.Page.Locator("#not-answerable li").CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
    }
}

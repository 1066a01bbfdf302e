using System.Text.Json;

namespace Entente.Cli.Tests;

/// <summary>What commands make of a day whose knowledge is asked for; the ledger is of March 2008, the gazette of November 2009.</summary>
public sealed class AsOfTests
{
    [Fact]
    public void A_run_of_another_day_says_so_in_its_manifest_and_replays_to_the_last_bit()
    {
        using var copy = new CaseCopy();
        string first = Path.Combine(copy.Output, "first");
        string second = Path.Combine(copy.Output, "second");
        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", first, "--members", "9", "--as-of", "2008-12");
        run.Code.ShouldBe(0, run.Error);

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(first, "manifest.json")));
        JsonElement knowledge = manifest.RootElement.GetProperty("knowledge");
        knowledge.GetProperty("asOf").GetString().ShouldBe("2008-12-31");
        (knowledge.GetProperty("claims").GetProperty("known").GetInt32(), knowledge.GetProperty("claims").GetProperty("later").GetInt32()).ShouldBe((3, 3));
        string[] replay = manifest.RootElement.GetProperty("replay").GetString()!.Split(' ');
        replay.ShouldContain("2008-12-31");
        CommandLine.Run([.. replay[1..], "--out", second]).Code.ShouldBe(0);

        File.ReadAllBytes(Path.Combine(second, "quantiles.csv")).ShouldBe(File.ReadAllBytes(Path.Combine(first, "quantiles.csv")));
    }

    [Fact]
    public void What_was_not_known_moves_nothing()
    {
        using var copy = new CaseCopy();
        byte[] Quantiles(string name)
        {
            string folder = Path.Combine(copy.Output, name);
            CommandLine.Run("run", copy.Folder, "--out", folder, "--members", "9", "--as-of", "2008-12").Code.ShouldBe(0);
            return File.ReadAllBytes(Path.Combine(folder, "quantiles.csv"));
        }

        byte[] before = Quantiles("before");
        string points = Path.Combine(copy.Folder, "series", "points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace("2012,1.1,", "2012,77,", StringComparison.Ordinal).Replace("2011,95,", "2011,1,", StringComparison.Ordinal));

        Quantiles("after").ShouldBe(before);
    }

    [Fact]
    public void The_newest_knowledge_is_all_that_there_is()
    {
        using var copy = new CaseCopy();
        string today = Path.Combine(copy.Output, "today");
        string newest = Path.Combine(copy.Output, "newest");
        CommandLine.Run("run", copy.Folder, "--out", today, "--members", "5").Code.ShouldBe(0);
        CommandLine.Run("run", copy.Folder, "--out", newest, "--members", "5", "--as-of", "newest").Code.ShouldBe(0);

        File.ReadAllBytes(Path.Combine(newest, "quantiles.csv")).ShouldBe(File.ReadAllBytes(Path.Combine(today, "quantiles.csv")));
        File.ReadAllText(Path.Combine(newest, "manifest.json")).ShouldNotContain("\"knowledge\"");
    }

    [Theory]
    [InlineData("run", "soon")]
    [InlineData("run", "2008/..")]
    [InlineData("check", "2008-13")]
    [InlineData("evidence", "31.12.2008")]
    public void What_is_no_day_is_told_and_nothing_is_done(string verb, string day)
    {
        using var copy = new CaseCopy();

        CommandLine.Result result = CommandLine.Run([verb, copy.Folder, "--as-of", day]);

        result.Code.ShouldNotBe(0);
        $"{result.Error}{result.Output}".ShouldContain("ENT9012");
    }

    [Theory]
    [InlineData("0001", "\"known\": 0")]
    [InlineData("9999", "\"later\": 0")]
    public void Days_on_which_nothing_or_everything_is_known_can_be_asked_for_too(string day, string said)
    {
        using var copy = new CaseCopy();

        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", copy.Output, "--members", "5", "--as-of", day);

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllText(Path.Combine(copy.Output, "manifest.json")).ShouldContain(said);
    }

    [Fact]
    public void Check_says_what_was_known()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("check", copy.Folder, "--as-of", "2008-02");

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("by 2008-02-29 0 of 6 claims had been published, and 2 of 6 points were known");
        shown.Output.ShouldContain("with their wide prior: 1 (potential_trade)");
    }

    [Fact]
    public void Evidence_shows_what_a_variable_rested_on_then()
    {
        using var copy = new CaseCopy();

        CommandLine.Result today = CommandLine.Run("evidence", copy.Folder, "--variable", "potential_trade");
        CommandLine.Result then = CommandLine.Run("evidence", copy.Folder, "--variable", "potential_trade", "--as-of", "2008-12");

        today.Output.ShouldContain("A03");
        then.Output.ShouldNotContain("A03");
        then.Output.ShouldContain("A04");
    }

    [Theory]
    [InlineData("2008-12-31")]
    [InlineData("newest", "--as-of", "newest")]
    public void A_score_knows_no_more_than_the_cut_unless_it_is_told_to(string asOf, params string[] more)
    {
        using var copy = new CaseCopy();
        string rows = Path.Combine(copy.Folder, "series", "points.csv");

        CommandLine.Result shown = CommandLine.Run(
            ["score", copy.Folder, "--observations", rows, "--fit-until", "2008", "--drivers", "forecast", "--members", "5", "--json", .. more]);

        shown.Code.ShouldBe(0, shown.Error);
        JsonElement card = JsonDocument.Parse(shown.Output).RootElement;
        (card.TryGetProperty("asOf", out JsonElement day) && day.ValueKind == JsonValueKind.String ? day.GetString() : "newest").ShouldBe(asOf);
    }
}

using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class ScoreCommandTests
{
    private const string Rows = """
        series_id,date,value,unit
        trade_ledger,2011,95,million crowns per year
        trade_ledger,2012,101,million crowns per year
        harvest_index,2012,1.1,index
        trade_ledger,2008,84,million crowns per year

        """;

    [Theory]
    [InlineData("observed")]
    [InlineData("forecast")]
    public void A_score_shows_each_row_each_series_and_what_it_rests_on(string drivers)
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Score(copy, Rows, "--drivers", drivers);

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldMatch("trade_ledger +trade +2011 +95");
        shown.Output.ShouldMatch("harvest_index +2012 +drives the model");
        shown.Output.ShouldMatch("trade_ledger +2008 +begins on or before the cut");
        shown.Output.ShouldContain($"drivers {drivers}; with bargaining; 60 members");
        shown.Output.ShouldContain("no parameter is calibrated");
    }

    [Fact]
    public void Json_holds_rows_series_and_the_pooled_score()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Score(copy, Rows, "--drivers", "forecast", "--members", "20", "--no-bargaining", "--json");

        JsonElement card = JsonDocument.Parse(shown.Output).RootElement;
        card.GetProperty("parameters").GetString().ShouldBe("prior");
        card.GetProperty("bargaining").GetBoolean().ShouldBeFalse();
        card.GetProperty("members").GetInt32().ShouldBe(20);
        card.GetProperty("rows").GetArrayLength().ShouldBe(2);
        double[] quantiles = [.. card.GetProperty("rows")[0].GetProperty("quantiles").EnumerateArray().Select(q => q.GetDouble())];
        quantiles.ShouldBe(quantiles.Order());
        card.GetProperty("leftOut").EnumerateArray().Select(l => l.GetProperty("line").GetInt32()).ShouldBe([4, 5]);
        card.GetProperty("series")[0].GetProperty("coverage90").GetProperty("n").GetInt32().ShouldBe(2);
        card.GetProperty("pooled").GetProperty("coverage90").GetProperty("n").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_short_series_is_scored_from_a_rolling_origin_too()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Score(copy, Rows, "--drivers", "observed");
        CommandLine.Result json = Score(copy, Rows, "--drivers", "forecast", "--members", "20", "--json");

        shown.Output.ShouldContain("From a rolling origin");
        shown.Output.ShouldMatch("trade_ledger +trade +2 +2010-12-31 … 2011-12-31");
        JsonElement rolling = JsonDocument.Parse(json.Output).RootElement.GetProperty("rolling");
        rolling.GetProperty("n").GetInt32().ShouldBe(2);
        JsonElement[] rows = [.. rolling.GetProperty("series")[0].GetProperty("rows").EnumerateArray()];
        rows.Select(r => (r.GetProperty("origin").GetString(), r.GetProperty("lastKnown").GetDouble())).ShouldBe([("2010-12-31", 84), ("2011-12-31", 84)]);
    }

    [Fact]
    public void Ablations_score_the_model_without_bargaining_and_without_each_loop()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Score(copy, Rows, "--drivers", "observed", "--members", "20", "--ablations");
        JsonElement[] ablations = [.. JsonDocument.Parse(Score(copy, Rows, "--drivers", "observed", "--members", "20", "--ablations", "--json").Output)
            .RootElement.GetProperty("ablations").EnumerateArray()];
        string[] without = [.. JsonDocument.Parse(Score(copy, Rows, "--drivers", "observed", "--members", "20", "--no-bargaining", "--ablations", "--json").Output)
            .RootElement.GetProperty("ablations").EnumerateArray().Select(a => a.GetProperty("id").GetString()!)];

        shown.Output.ShouldMatch("series +variable +whole +no table +gates +filling");
        shown.Output.ShouldContain("pooled skill");
        ablations.Select(a => a.GetProperty("id").GetString()).ShouldBe(["whole", "no table", "gates", "filling"]);
        double Crps(int ablation) => ablations[ablation].GetProperty("series")[0].GetProperty("crps").GetDouble();
        Crps(3).ShouldNotBe(Crps(0));
        Crps(1).ShouldNotBe(Crps(0));

        // The other loop goes through the table.
        without.ShouldBe(["whole", "filling"]);
    }

    [Theory]
    [InlineData("series_id,date,value\na,2011,1\n", "2008", "ENT3012")]
    [InlineData("series_id,date,value,unit\ntrade_ledgr,2011,1,x\n", "2008", "ENT6006")]
    [InlineData("series_id,date,value,unit\ntrade_ledger,2011,1,crowns\n", "2008", "ENT6007")]
    [InlineData("series_id,date,value,unit\n", "2008", "ENT6008")]
    [InlineData(Rows, "soon", "ENT9012")]
    [InlineData(Rows, "2008/..", "ENT9012")]
    public void What_is_wrong_with_the_file_or_the_cut_is_told_and_nothing_is_run(string rows, string until, string code)
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Score(copy, rows, "--drivers", "observed", "--fit-until", until);

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain(code);
        shown.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_not_there_and_an_unknown_kind_of_drivers_are_told()
    {
        using var copy = new CaseCopy();

        CommandLine.Result missing = CommandLine.Run("score", copy.Folder, "--observations", Path.Combine(copy.Folder, "none.csv"), "--fit-until", "2008", "--drivers", "observed");
        CommandLine.Result unknown = Score(copy, Rows, "--drivers", "guessed");

        (missing.Code, unknown.Code).ShouldBe((1, 1));
        missing.Error.ShouldContain("ENT30");
        unknown.Error.ShouldContain("guessed");
    }

    private static CommandLine.Result Score(CaseCopy copy, string rows, params string[] options)
    {
        string file = Path.Combine(copy.Folder, "..", $"{Path.GetFileName(copy.Folder)}-rows.csv");
        File.WriteAllText(file, rows);
        try
        {
            string[] cut = options.Contains("--fit-until") ? [] : ["--fit-until", "2008"];
            return CommandLine.Run(["score", copy.Folder, "--observations", file, .. cut, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

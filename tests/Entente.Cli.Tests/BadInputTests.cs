namespace Entente.Cli.Tests;

/// <summary>What a user is most likely to get wrong: each a coded message with its place, and nothing written.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        // file, what is replaced, by what, expected code, expected place
        { "model/pact.xmile", "figure for 2005.\"/>\n      </stock>", "figure for 2005.\"/>\n      </stok>", "ENT10", "model/pact.xmile:" },
        { "model/pact.xmile", "<eqn>130</eqn>", "<eqn>SQARE(130)</eqn>", "ENT12", "model/pact.xmile:30:" },
        { "model/pact.xmile", "(1 - duty *", "(1 - dutty *", "ENT12", "model/pact.xmile:24:" },
        { "model/pact.xmile", "<eqn>130</eqn>", "<eqn>harvest * potential_trade</eqn>", "ENT12", "model/pact.xmile:" },
        { "model/pact.xmile", "- Trade) /", "- duty) /", "ENT13", "model/pact.xmile:24:" },
        { "parameters.csv", "A03;A04", "A03;A99", "ENT30", "parameters.csv:2:" },
        { "evidence/claims.csv", "figure,Alder and Birch,,trade,Goods worth 60 million crowns passed the gate in 2005.,60,60,million_crowns/year,2005", "figure,Alder and Birch,,trade,Goods worth 60 million crowns passed the gate in 2005.,60,60,million_crowns/year,2005-13", "ENT30", "evidence/claims.csv:3:" },
        { "case.yaml", "decision:", "decison:", "ENT40", "case.yaml:" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_with_code_place_and_remedy_and_nothing_is_written(
        string file, string old, string with, string code, string place)
    {
        using CaseCopy copy = new CaseCopy().Replace(file, old, with);

        CommandLine.Result check = CommandLine.Run("check", copy.Folder);
        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", copy.Output);

        check.Code.ShouldBe(1);
        string[] message = [.. check.Output.Split('\n').SkipWhile(l => !l.Contains($"error {code}", StringComparison.Ordinal)).Take(4)];
        message.ShouldNotBeEmpty(check.Output);
        message[0].Replace('\\', '/').ShouldContain(place);
        message.Length.ShouldBeGreaterThan(1);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain(code);
        (check.Output + run.Error).ShouldNotContain("   at ");
        Directory.Exists(copy.Output).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_table_is_reported()
    {
        using CaseCopy copy = new CaseCopy().Write("criteria.csv", "");

        CommandLine.Result check = CommandLine.Run("check", copy.Folder);

        check.Code.ShouldBe(1);
        check.Output.ShouldContain("criteria.csv:1:1: error ENT30");
    }

    [Fact]
    public void A_path_that_is_neither_case_nor_model_is_reported()
    {
        CommandLine.Result check = CommandLine.Run("check", "no-such-thing");

        check.Code.ShouldBe(1);
        check.Output.ShouldContain("ENT9008");
    }

    [Theory]
    [InlineData("ENT9001", "--scenario", "drout")]
    [InlineData("ENT9002", "--strategy", "kep")]
    [InlineData("ENT5001", "--members", "0")]
    [InlineData("ENT9003", "--threads", "0")]
    [InlineData("ENT5010", "--loop-members", "-1")]
    public void An_argument_that_cannot_be_is_reported_before_anything_runs(string code, string option, string value)
    {
        using var copy = new CaseCopy();

        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", copy.Output, option, value);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(code);
        Directory.Exists(copy.Output).ShouldBeFalse();
    }

    [Fact]
    public void A_misspelt_scenario_gets_an_offer()
    {
        using var copy = new CaseCopy();

        CommandLine.Run("run", copy.Folder, "--out", copy.Output, "--scenario", "drout").Error.ShouldContain("Did you mean 'drought'?");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported_before_anything_runs()
    {
        using var copy = new CaseCopy();
        string taken = Path.Combine(copy.Folder, "case.yaml");

        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", taken);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("ENT7001");
    }
}

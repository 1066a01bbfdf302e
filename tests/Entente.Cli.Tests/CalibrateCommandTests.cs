using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class CalibrateCommandTests
{
    private static string Posteriors(CaseCopy copy) => Path.Combine(copy.Folder, "posteriors");

    [Fact]
    public void A_calibration_is_written_into_the_case_and_used_by_the_next_run()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Calibrate(copy);

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("Parameters before and after");
        shown.Output.ShouldMatch("trade_ledger +trade +3");
        Directory.GetFiles(Posteriors(copy)).Select(Path.GetFileName).Order().ShouldBe(["2012-12-31.csv", "2012-12-31.json"]);
        CommandLine.Result run = CommandLine.Run("score", copy.Folder, "--observations", Path.Combine(copy.Folder, "series/points.csv"), "--fit-until", "2013", "--drivers", "observed");
        run.Error.ShouldNotContain("ENT4603");
        CommandLine.Run("check", copy.Folder).Code.ShouldBe(0);
    }

    [Fact]
    public void Json_is_what_stands_beside_the_table()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Calibrate(copy, "--json");

        shown.Output.ShouldBe(File.ReadAllText(Path.Combine(Posteriors(copy), "2012-12-31.json")));
        JsonDocument.Parse(shown.Output).RootElement.GetProperty("read").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void Without_bargaining_and_as_of_a_day_it_has_another_name()
    {
        using var copy = new CaseCopy();

        Calibrate(copy, "--no-bargaining", "--as-of", "2010-06-30").Code.ShouldBe(0);

        Path.GetFileName(Directory.GetFiles(Posteriors(copy), "*.csv").ShouldHaveSingleItem()).ShouldBe("2010-06-30-as-of-2010-06-30-no-bargaining.csv");
    }

    [Fact]
    public void A_checkpoint_of_another_calibration_or_a_torn_one_is_not_gone_on_from()
    {
        using var copy = new CaseCopy();
        Calibrate(copy).Code.ShouldBe(0);
        string table = Path.Combine(Posteriors(copy), "2012-12-31.csv");
        string expected = File.ReadAllText(table);
        string checkpoint = Path.ChangeExtension(table, ".checkpoint");

        File.WriteAllText(checkpoint, "entente calibration 00 00\n{}");
        CommandLine.Result foreign = Calibrate(copy);

        foreign.Error.ShouldContain("it is of another calibration");
        File.ReadAllText(table).ShouldBe(expected);
        File.Exists(checkpoint).ShouldBeFalse();
    }

    [Theory]
    [InlineData("soon", null, "ENT9012")]
    [InlineData("1990", null, "ENT6020")]
    [InlineData("2012", "3", "ENT6022")]
    public void What_cannot_be_done_is_told_and_nothing_is_written(string until, string? draws, string code)
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run(["calibrate", copy.Folder, "--until", until, "--draws", draws ?? "20"]);

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain(code);
        Directory.Exists(Posteriors(copy)).ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_the_case_is_not_written_over()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Calibrate(copy, "--out", Path.Combine(copy.Folder, "parameters.csv"));

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain("ENT9015");
        File.ReadAllText(Path.Combine(copy.Folder, "parameters.csv")).ShouldStartWith("variable");
    }

    private static CommandLine.Result Calibrate(CaseCopy copy, params string[] options) =>
        CommandLine.Run(["calibrate", copy.Folder, "--draws", "20", "--threads", "2", .. options]);
}

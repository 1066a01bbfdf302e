namespace Entente.Cli.Tests;

public sealed class ConvertCommandTests
{
    private const string Vensim = """
        {UTF-8}
        tank = INTEG(filling, 5) ~ m3 ~|
        filling = 2 ~ m3/Year ~|
        INITIAL TIME = 0 ~ Year ~|
        FINAL TIME = 4 ~ Year ~|
        TIME STEP = 1 ~ Year ~|
        SAVEPER = 1 ~ Year ~|
        """;

    [Fact]
    public void A_vensim_model_becomes_an_xmile_file_that_can_be_checked()
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim });
        string folder = files.Write();
        string written = Path.Combine(folder, "tank.xmile");

        CommandLine.Result convert = CommandLine.Run("convert", Path.Combine(folder, "tank.mdl"), written);

        convert.Code.ShouldBe(0, convert.Output);
        File.ReadAllText(written).ShouldContain("<stock name=\"tank\">");
        CommandLine.Run("check", written).Code.ShouldBe(0);
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim });
        string folder = files.Write();
        string written = Path.Combine(folder, "none", "tank.xmile");

        CommandLine.Run("convert", Path.Combine(folder, "tank.mdl"), written).Code.ShouldBe(0);

        File.Exists(written).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported()
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim });
        string model = Path.Combine(files.Write(), "tank.mdl");

        CommandLine.Result convert = CommandLine.Run("convert", model, Path.Combine(model, "tank.xmile"));

        convert.Code.ShouldBe(1);
        convert.Output.ShouldContain("ENT9010");
    }

    [Fact]
    public void A_model_with_errors_is_reported_and_nothing_is_written()
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim.Replace("= 2", "= nothing", StringComparison.Ordinal) });
        string folder = files.Write();
        string written = Path.Combine(folder, "tank.xmile");

        CommandLine.Result convert = CommandLine.Run("convert", Path.Combine(folder, "tank.mdl"), written);

        convert.Code.ShouldBe(1);
        convert.Output.ShouldContain("ENT1202");
        File.Exists(written).ShouldBeFalse();
    }

    [Fact]
    public void A_control_variable_that_loses_its_expression_is_said_with_place_and_value()
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim.Replace("TIME = 4", "TIME = 2 + 2", StringComparison.Ordinal) });
        string folder = files.Write();
        string model = Path.Combine(folder, "tank.mdl");

        CommandLine.Result convert = CommandLine.Run("convert", model, Path.Combine(folder, "tank.xmile"));

        convert.Code.ShouldBe(0);
        convert.Output.ShouldContain($"{model}:5:1: note ENT1016: 'FINAL TIME' is an expression; XMILE's specs hold numbers alone, so its value at the start is written: 4.");
    }

    [Theory]
    [InlineData("ENT9016", "other.mdl")]
    [InlineData("ENT9016", "tank.mdl")]
    [InlineData("ENT9015", "./tank.xmile", "tank.xmile")]
    public void A_model_is_not_written_over_nor_as_what_it_is_not(string code, string target, string source = "tank.mdl")
    {
        using var files = new FolderFixture(new Dictionary<string, string> { ["tank.mdl"] = Vensim });
        string folder = files.Write();
        CommandLine.Run("convert", Path.Combine(folder, "tank.mdl"), Path.Combine(folder, "tank.xmile")).Output.ShouldContain("written to");
        Dictionary<string, string> before = Directory.GetFiles(folder).ToDictionary(f => f, File.ReadAllText);

        CommandLine.Result convert = CommandLine.Run("convert", Path.Combine(folder, source), $"{folder}/{target}");

        convert.Code.ShouldBe(1);
        convert.Output.ShouldContain(code);
        convert.Output.ShouldContain("nothing is written");
        Directory.GetFiles(folder).ToDictionary(f => f, File.ReadAllText).ShouldBe(before, ignoreOrder: true);
    }
}

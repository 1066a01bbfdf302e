namespace Entente.Cli.Tests;

public sealed class SimulateCommandTests
{
    private static string Model => Repository.PathTo("models", "exponential", "model.xmile");

    [Theory]
    [InlineData("compiled")]
    [InlineData("interpreted")]
    public void A_run_is_a_table_of_times_and_variables(string engine)
    {
        CommandLine.Result run = CommandLine.Run("simulate", Model, "--engine", engine, "--dt", "0.5", "--stop", "1", "--saveper", "0.5", "--method", "euler");

        run.Code.ShouldBe(0, run.Error);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Time,");
        lines.Skip(1).Select(l => l.Split(',')[0]).ShouldBe(["0", "0.5", "1"]);
    }

    [Fact]
    public void Both_engines_print_the_same()
    {
        string[] arguments = ["simulate", Repository.PathTo("models", "operators", "model.xmile"), "--engine"];

        CommandLine.Run([.. arguments, "compiled"]).Output.ShouldBe(CommandLine.Run([.. arguments, "interpreted"]).Output);
    }

    [Fact]
    public void The_table_goes_to_a_file_that_is_whole()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "deep", "run.csv");

        CommandLine.Result run = CommandLine.Run("simulate", Model, "--out", file);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        File.ReadAllText(file).ShouldBe(CommandLine.Run("simulate", Model).Output);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_stock_set_starts_there()
    {
        string name = CommandLine.Run("simulate", Model).Output.Split('\n')[0].Split(',')[1];

        CommandLine.Result run = CommandLine.Run("simulate", Model, "--set", $"{name}=7.25");

        run.Output.Split('\n')[1].Split(',')[1].ShouldBe("7.25");
    }

    [Theory]
    [InlineData("ENT9008", "no-such-file.xmile")]
    [InlineData("ENT9009", "", "--set", "7")]
    [InlineData("ENT9009", "", "--set", "x=much")]
    [InlineData("ENT9004", "", "--set", "no such thing=7")]
    [InlineData("ENT2001", "", "--dt", "0")]
    [InlineData("ENT2003", "", "--dt", "1e-300")]
    [InlineData("ENT2004", "", "--dt", "0.5", "--saveper", "0.7")]
    [InlineData("ENT2002", "", "--start", "9", "--stop", "1")]
    public void What_cannot_be_run_is_reported(string code, string model, params string[] options)
    {
        CommandLine.Result run = CommandLine.Run(["simulate", model.Length == 0 ? Model : model, .. options]);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(code);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--dt", "x", "--dt is 'x', which is no number.")]
    [InlineData("--saveper", "0,5", "--saveper is '0,5', which is no number.")]
    [InlineData("--seed", "-1", "--seed is '-1', which is no whole number from 0 on.")]
    [InlineData("--method", "rk5", "'rk45'")]
    [InlineData("--outt", "x.csv", "--out")]
    public void Options_that_cannot_be_understood_are_answered_in_short_beside_the_table(string option, string value, string answer)
    {
        CommandLine.Result run = CommandLine.Run("simulate", Model, option, value);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(answer);
        run.Error.ShouldContain("'entente simulate --help' lists what there is.");
        run.Error.ShouldNotContain("Usage:");
        run.Error.ShouldNotContain("System.");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_model_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "model.xmile");
        File.Copy(Model, model);

        CommandLine.Run("simulate", model, "--out", Path.Combine(folder.Path, "..", Path.GetFileName(folder.Path), "model.xmile")).Error.ShouldContain("ENT9015");

        File.ReadAllText(model).ShouldBe(File.ReadAllText(Model));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported()
    {
        using var folder = new TemporaryFolder();
        string taken = Path.Combine(folder.Path, "taken");
        File.WriteAllText(taken, "");

        CommandLine.Run("simulate", Model, "--out", Path.Combine(taken, "run.csv")).Error.ShouldContain("ENT9010");
    }

    [Fact]
    public void A_run_that_never_comes_to_its_end_is_broken_off_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "endless.mdl");
        string file = Path.Combine(folder.Path, "run.csv");
        File.WriteAllText(model, "x = INTEG(1, 0) ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 10 + x ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n");

        CommandLine.Result run = CommandLine.Run("simulate", model, "--out", file);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain($"{model}:3:1: error ENT2010: 'FINAL TIME' is ");
        Directory.GetFiles(folder.Path).ShouldBe([model]);
        CommandLine.Run("simulate", model, "--set", "FINAL TIME=3").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(5);
    }
}

namespace Entente.Cli.Tests;

public sealed class EnsembleCommandTests
{
    private const int Members = 21;

    private static string Model => Repository.PathTo("models", "logistic", "model.xmile");

    private static string Stock => CommandLine.Run("simulate", Model).Output.Split('\n')[0].Split(',')[1];

    [Fact]
    public void Each_row_of_inputs_is_a_member_and_runs_as_it_would_alone()
    {
        using var folder = new TemporaryFolder();
        string results = Ensemble(folder, Table(folder), "--outputs", Stock, "--final");

        string[] lines = results.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe($"Member,{Stock}");
        lines.Length.ShouldBe(Members + 1);
        for (int member = 1; member <= Members; member += 10)
        {
            string alone = CommandLine.Run("simulate", Model, "--set", $"{Stock}={0.5 + member}").Output;
            double expected = double.Parse(alone.TrimEnd().Split('\n')[^1].Split(',')[1]);
            double.Parse(lines[member].Split(',')[1]).ShouldBe(expected, 1e-9 * expected);
        }
    }

    [Fact]
    public void Without_final_every_saved_time_of_a_member_is_a_row()
    {
        using var folder = new TemporaryFolder();
        string[] lines = Ensemble(folder, Table(folder), "--outputs", Stock).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int times = CommandLine.Run("simulate", Model).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;

        lines[0].ShouldBe($"Member,Time,{Stock}");
        lines.Length.ShouldBe(1 + (Members * times));
        lines[1].ShouldStartWith("1,0,");
        lines[^1].ShouldStartWith($"{Members},");
    }

    [Fact]
    public void Threads_change_no_byte()
    {
        using var folder = new TemporaryFolder();
        string table = Table(folder);

        Ensemble(folder, table, "--threads", "1").ShouldBe(Ensemble(folder, table, "--threads", "3"));
    }

    [Theory]
    [InlineData("ENT5007", "no such thing\n1\n")]
    [InlineData("ENT5008", "STOCK\nmuch\n")]
    [InlineData("ENT5008", "STOCK\n1\n\n")]
    [InlineData("ENT5008", "STOCK\nNaN\n")]
    [InlineData("ENT5008", "STOCK\n1e999\n")]
    [InlineData("ENT3013", "growth rate,Growth_Rate\n1,2\n")]
    [InlineData("ENT3014", "STOCK,capacity\n1\n")]
    [InlineData("ENT5009", "STOCK\n")]
    [InlineData("ENT30", "STOCK\n1,2\n")]
    [InlineData("ENT30", "")]
    public void A_table_that_is_no_table_of_members_is_reported_with_its_place(string code, string table)
    {
        using var folder = new TemporaryFolder();
        string inputs = Path.Combine(folder.Path, "members.csv");
        string results = Path.Combine(folder.Path, "runs.csv");
        File.WriteAllText(inputs, table.Replace("STOCK", Stock, StringComparison.Ordinal));

        CommandLine.Result run = CommandLine.Run("ensemble", Model, "--inputs", inputs, "--out", results);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain(code);
        run.Error.ShouldContain("members.csv:");
        File.Exists(results).ShouldBeFalse();
    }

    [Fact]
    public void Columns_separated_by_semicolons_are_said_to_be()
    {
        using var folder = new TemporaryFolder();
        string inputs = Path.Combine(folder.Path, "members.csv");
        File.WriteAllText(inputs, $"{Stock};growth rate\n1;2\n");

        CommandLine.Run("ensemble", Model, "--inputs", inputs, "--out", Path.Combine(folder.Path, "x.csv")).Error.ShouldContain("Separate the columns by commas.");
    }

    [Theory]
    [InlineData("STOCK,STOCK")]
    [InlineData("STOCK,\"STOCK \"")]
    public void A_column_that_stands_twice_is_reported_once(string header)
    {
        using var folder = new TemporaryFolder();
        string inputs = Path.Combine(folder.Path, "members.csv");
        File.WriteAllText(inputs, $"{header.Replace("STOCK", Stock, StringComparison.Ordinal)}\n1,2\n");

        CommandLine.Run("ensemble", Model, "--inputs", inputs, "--out", Path.Combine(folder.Path, "x.csv")).Error.Split("ENT3013").Length.ShouldBe(2);
    }

    [Fact]
    public void The_table_of_inputs_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        string inputs = Table(folder);
        string before = File.ReadAllText(inputs);

        CommandLine.Run("ensemble", Model, "--inputs", inputs, "--out", inputs).Error.ShouldContain("ENT9015");

        File.ReadAllText(inputs).ShouldBe(before);
    }

    [Fact]
    public void An_output_named_twice_is_one_column()
    {
        using var folder = new TemporaryFolder();

        Ensemble(folder, Table(folder), "--outputs", $"{Stock}, {Stock}", "--final").ShouldStartWith($"Member,{Stock}\n");
    }

    [Fact]
    public void An_output_that_the_model_does_not_have_is_reported()
    {
        using var folder = new TemporaryFolder();

        CommandLine.Run("ensemble", Model, "--inputs", Table(folder), "--out", Path.Combine(folder.Path, "x.csv"), "--outputs", "nothing")
            .Error.ShouldContain("ENT9004");
    }

    [Fact]
    public void Inputs_that_are_not_there_are_reported()
    {
        using var folder = new TemporaryFolder();
        string inputs = Path.Combine(folder.Path, "none.csv");

        CommandLine.Run("ensemble", Model, "--inputs", inputs, "--out", Path.Combine(folder.Path, "x.csv")).Error.ShouldContain($"{inputs}:1:1: error ENT3001");
    }

    [Fact]
    public void A_folder_as_the_file_for_the_results_is_reported_before_anything_runs()
    {
        using var folder = new TemporaryFolder();

        CommandLine.Result run = CommandLine.Run("ensemble", Model, "--inputs", Table(folder), "--out", folder.Path);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("ENT9010");
    }

    [Fact]
    public void Outputs_are_written_in_the_order_in_which_they_are_named_in_any_spelling()
    {
        using var folder = new TemporaryFolder();

        Ensemble(folder, Table(folder), "--outputs", "CAPACITY, growth_rate,population", "--final").ShouldStartWith("Member,capacity,growth rate,population\n1,100,0.8,");
    }

    [Fact]
    public void A_model_that_steers_its_own_run_is_reported()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "steered.mdl");
        string inputs = Path.Combine(folder.Path, "members.csv");
        File.WriteAllText(model, "x = INTEG(1, 0) ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 10 + x ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n");
        File.WriteAllText(inputs, "x\n1\n");

        CommandLine.Result run = CommandLine.Run("ensemble", model, "--inputs", inputs, "--out", Path.Combine(folder.Path, "runs.csv"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("ENT2009");
    }

    private static string Table(TemporaryFolder folder)
    {
        string inputs = Path.Combine(folder.Path, "members.csv");
        File.WriteAllText(inputs, $"{Stock}\n{string.Concat(Enumerable.Range(1, Members).Select(m => $"{0.5 + m}\n"))}");
        return inputs;
    }

    private static string Ensemble(TemporaryFolder folder, string inputs, params string[] options)
    {
        string results = Path.Combine(folder.Path, "runs.csv");
        CommandLine.Result run = CommandLine.Run(["ensemble", Model, "--inputs", inputs, "--out", results, .. options]);
        run.Code.ShouldBe(0, run.Error);
        return File.ReadAllText(results);
    }
}

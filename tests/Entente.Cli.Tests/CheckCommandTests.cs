using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class CheckCommandTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathTo("cases")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_that_comes_with_the_product_has_no_problems(string name)
    {
        CommandLine.Result check = CommandLine.Run("check", Repository.PathTo("cases", name));

        check.Output.ShouldEndWith("no problems" + Environment.NewLine);
        check.Code.ShouldBe(0);
    }

    [Fact]
    public void What_was_read_of_the_negotiation_is_said()
    {
        CommandLine.Run("check", Repository.PathTo("cases", "alder-and-birch")).Output
            .ShouldContain("negotiation: Alder, Birch; 2 issues, 6 packages, 1 round, 1 promise, 0 unilateral levers;");
    }

    [Fact]
    public void A_model_can_be_checked_alone()
    {
        CommandLine.Result check = CommandLine.Run("check", Repository.PathTo("cases", "alder-and-birch", "model", "pact.xmile"));

        check.Code.ShouldBe(0, check.Output);
    }

    [Fact]
    public void Problems_can_be_had_as_json()
    {
        using CaseCopy copy = new CaseCopy().Replace("case.yaml", "decision:", "decison:");

        CommandLine.Result check = CommandLine.Run("check", copy.Folder, "--json");

        check.Code.ShouldBe(1);
        JsonElement first = JsonDocument.Parse(check.Output).RootElement[0];
        first.GetProperty("file").GetString()!.ShouldEndWith("case.yaml");
        first.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
        first.GetProperty("remedy").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Every_command_has_examples_in_its_help()
    {
        foreach (string command in new[] { "run", "check", "convert", "simulate", "ensemble", "evidence" })
        {
            CommandLine.Run(command, "--help").Output.ShouldContain("Examples:", customMessage: command);
        }
    }
}

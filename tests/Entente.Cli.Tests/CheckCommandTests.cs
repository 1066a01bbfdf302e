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
    public void Units_that_a_model_does_not_state_are_shown_with_what_they_follow_from()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "model.mdl");
        File.WriteAllText(model, """
            {UTF-8}
            debt = INTEG(interest, 100) ~ USD ~ |
            interest = debt * rate ~ ~ |
            rate = 0.05 ~ ~ |
            spare = 1 ~ ~ |
            INITIAL TIME = 0 ~ year ~ |
            FINAL TIME = 1 ~ year ~ |
            TIME STEP = 1 ~ year ~ |
            SAVEPER = 1 ~ year ~ |
            """);

        CommandLine.Result check = CommandLine.Run("check", model);

        check.Code.ShouldBe(0, check.Output);
        check.Output.ShouldContain("note ENT1312: 'rate' states no units; 1/year follows from the equations of 'interest', 'debt'.");
        check.Output.ShouldContain("units: 5 stated, 2 inferred, 1 not known");
    }

    [Fact]
    public void A_Vensim_model_that_is_not_Utf8_is_read_as_Vensim_wrote_it()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "model.mdl");
        const string Text = "Größe = 1 ~ dmnl ~|\nINITIAL TIME = 0 ~ year ~|\nFINAL TIME = 1 ~ year ~|\nTIME STEP = 1 ~ year ~|\nSAVEPER = 1 ~ year ~|\ndouble = 2 * Größe ~ dmnl ~|\n";
        File.WriteAllText(model, Text, System.Text.Encoding.Latin1);

        CommandLine.Result check = CommandLine.Run("check", model);
        CommandLine.Result simulate = CommandLine.Run("simulate", model);

        check.Code.ShouldBe(0, check.Output);
        check.Output.ShouldContain("note ENT3006");
        check.Output.ShouldContain("windows-1252");
        simulate.Output.ShouldContain("Größe");
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
        foreach (string command in new[] { "run", "check", "convert", "simulate", "ensemble", "score", "evidence" })
        {
            CommandLine.Run(command, "--help").Output.ShouldContain("Examples:", customMessage: command);
        }
    }

    [Fact]
    public void Json_shows_quotes_and_other_scripts_as_they_are() =>
        CommandLine.Run("check", "нет.xmile", "--json").Output.ShouldContain("\"There is no case folder or model file 'нет.xmile'.\"");
}

using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class SolveCommandTests
{
    [Fact]
    public void A_problem_is_answered_by_all_methods_of_its_kind()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("tollison-willett-linkage"));

        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldContain("a=yes, b=yes");
        result.Output.ShouldContain("4 (+4)");
        result.Output.ShouldContain("next best: ");
        result.Output.ShouldContain("residual");
        result.Output.ShouldContain("Kalai-Smorodinsky");
        result.Output.ShouldContain("All answers that the file states are met.");
    }

    [Fact]
    public void One_method_can_be_asked_for()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("gloves"), "--method", "core");

        result.Output.ShouldContain("least excess");
        result.Output.ShouldNotContain("Shapley 1953");
    }

    [Fact]
    public void That_nothing_is_agreed_is_said_with_the_reason() =>
        CommandLine.Run("solve", Problem("romer-rosenthal-gridlock")).Output.ShouldContain("no agreement: Nothing that would be ratified");

    [Fact]
    public void Json_has_every_result()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("gloves"), "--all", "--json");

        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("id").GetString().ShouldBe("gloves");
        JsonElement[] results = [.. json.RootElement.GetProperty("results").EnumerateArray()];
        results.Select(r => r.GetProperty("method").GetString()).ShouldBe(["shapley-value", "core"]);
        results[0].GetProperty("agreement").GetProperty("payoffs")[0].GetDouble().ShouldBe(2 / 3.0, 1e-9);
    }

    [Fact]
    public void A_misspelt_method_is_told_with_what_was_meant()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("gloves"), "--method", "shapely-value");

        result.Code.ShouldBe(1);
        result.Error.ShouldContain("ENT4501");
        result.Error.ShouldContain("Did you mean 'shapley-value'?");
    }

    [Fact]
    public void A_method_for_other_problems_is_told()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("gloves"), "--method", "win-sets");

        result.Code.ShouldBe(1);
        result.Error.ShouldContain("ENT4513");
        result.Error.ShouldContain("shapley-value, core");
    }

    [Fact]
    public void A_missing_file_is_told_with_what_was_meant()
    {
        CommandLine.Result result = CommandLine.Run("solve", Problem("glovs"));

        result.Code.ShouldBe(1);
        result.Error.ShouldContain("ENT9020");
        result.Error.ShouldContain("gloves.yaml");
    }

    [Fact]
    public void A_broken_file_is_told_at_its_place()
    {
        using var folder = new FolderFixture(new Dictionary<string, string> { ["p.yaml"] = "format: 1\nkind: coalitions\ntitle: T\nparties: [{id: a}]\ncolour: red\n" });
        CommandLine.Result result = CommandLine.Run("solve", Path.Combine(folder.Write(), "p.yaml"));

        result.Code.ShouldBe(1);
        result.Error.ShouldContain("p.yaml:5:1: error ENT4011");
    }

    [Fact]
    public void Help_gives_examples() => CommandLine.Run("solve", "--help").Output.ShouldContain("entente solve problems/");

    private static string Problem(string id) => Repository.PathTo("problems", $"{id}.yaml");
}

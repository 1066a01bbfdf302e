using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class NegotiateCommandTests
{
    [Fact]
    public void One_round_is_shown_with_its_issues_sides_concepts_and_commitments()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("negotiate", copy.Folder, "--at", "2013");

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("The yearly meeting, October 2013");
        shown.Output.ShouldContain("Relief from the duty");
        shown.Output.ShouldContain("Kalai-Smorodinsky");
        shown.Output.ShouldContain("The commitments so far");
        shown.Output.ShouldMatch(@"New gates +Birch +January 2010 +January 2012 +2\.00 +2\.00 +gates +delivered, April 2011");
    }

    [Fact]
    public void Json_holds_every_commitment_by_itself()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("negotiate", copy.Folder, "--at", "2013", "--json");

        JsonElement commitments = JsonDocument.Parse(shown.Output).RootElement.GetProperty("commitments");
        commitments.GetArrayLength().ShouldBe(4);
        commitments.EnumerateArray().Sum(c => c.GetProperty("size").GetDouble()).ShouldBe(8, 1e-9);
        commitments.EnumerateArray().Select(c => c.GetProperty("keeper").GetString()).ShouldAllBe(k => k == "Birch");
    }

    [Fact]
    public void A_case_without_a_negotiation_and_a_date_after_the_last_round_are_told()
    {
        using var copy = new CaseCopy();

        CommandLine.Run("negotiate", copy.Folder, "--at", "2090").Error.ShouldContain("ENT90");
        File.Delete(Path.Combine(copy.Folder, "negotiation.yaml"));
        CommandLine.Result none = CommandLine.Run("negotiate", copy.Folder, "--at", "2013");

        none.Code.ShouldBe(1);
        none.Error.ShouldContain("ENT");
    }

    [Fact]
    public void A_reply_that_is_given_twice_or_decides_itself_or_is_unknown_is_told()
    {
        using var copy = new CaseCopy();
        string Error(params string[] replies) =>
            CommandLine.Run(["negotiate", copy.Folder, "--at", "2013", .. replies.SelectMany(r => new[] { "--reply", r })]).Error;

        Error("follow", "hold-out").ShouldContain("ENT9017: 'follow', 'hold-out' are replies of one party");
        Error("leave").ShouldContain("ENT9018: 'leave' is a strategy of the deciding party");
        Error("folow").ShouldContain("Did you mean 'follow'?");
    }
}

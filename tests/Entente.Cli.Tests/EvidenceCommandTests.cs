using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class EvidenceCommandTests
{
    private static readonly string Case = Repository.PathTo("cases", "alder-and-birch");

    [Fact]
    public void A_variable_shows_its_links_claims_sources_dates_and_rivals() =>
        Golden.Match("evidence-variable.txt", CommandLine.Run("evidence", Case, "--variable", "Potential Trade").Output);

    [Fact]
    public void A_claim_shows_who_says_it_who_disagrees_and_what_rests_on_it() =>
        Golden.Match("evidence-claim.txt", CommandLine.Run("evidence", Case, "--claim", "A03").Output);

    [Fact]
    public void A_source_shows_what_it_says() =>
        Golden.Match("evidence-source.txt", CommandLine.Run("evidence", Case, "--source", "ledger").Output);

    [Fact]
    public void Alone_it_lists_the_variables()
    {
        string list = CommandLine.Run("evidence", Case).Output;

        list.ShouldContain("potential_trade  Trade that there would be without any duty.");
        list.ShouldContain("model (17)");
        list.ShouldContain("negotiation (59)");
    }

    [Fact]
    public void The_same_can_be_had_as_json()
    {
        JsonElement report = JsonDocument.Parse(CommandLine.Run("evidence", Case, "--claim", "A03", "--json").Output).RootElement;

        report.GetProperty("subject").GetString()!.ShouldStartWith("A03");
        report.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("title").GetString()).ShouldContain("Priors");
    }

    [Theory]
    [InlineData("ENT9004", "potential_trade", "--variable", "potential_trad")]
    [InlineData("ENT9005", "A03", "--claim", "A3")]
    [InlineData("ENT9006", "ledger", "--source", "leger")]
    public void What_does_not_exist_is_reported_with_an_offer(string code, string offer, string option, string written)
    {
        CommandLine.Result evidence = CommandLine.Run("evidence", Case, option, written);

        evidence.Code.ShouldBe(1);
        evidence.Error.ShouldContain(code);
        evidence.Error.ShouldContain($"Did you mean '{offer}'?");
    }

    [Fact]
    public void Two_subjects_at_once_are_refused()
    {
        CommandLine.Result evidence = CommandLine.Run("evidence", Case, "--claim", "A03", "--source", "ledger");

        evidence.Code.ShouldBe(1);
        evidence.Error.ShouldContain("ENT9007");
    }
}

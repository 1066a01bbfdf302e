using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Coverage;

/// <summary>The third table of docs/union-state-coverage.md: where each institutional rule stands.</summary>
public class RuleTableTests
{
    private static readonly string[] s_kinds = ["constraint", "issue", "negotiation rule", "parameter", "promise", "round", "timetable"];

    [Fact]
    public void Every_rule_has_one_row() =>
        CoverageTables.Rules.Select(row => row.Id).ShouldBe(ReferenceCase.Case.Evidence.Rules.Select(rule => rule.Id));

    [Fact]
    public void A_rule_is_of_a_known_kind_and_says_how_it_works() =>
        CoverageTables.Rules.ShouldAllBe(row => s_kinds.Contains(row.Kind) && row.Places.Length > 0 && row.Note.Length > 10);

    [Theory]
    [InlineData("issue")]
    [InlineData("round")]
    [InlineData("promise")]
    public void A_rule_of_that_kind_names_one_of_the_table(string kind) =>
        CoverageTables.Rules.Where(row => row.Kind == kind && !row.Places.Any(place => place.StartsWith(kind + " ", StringComparison.Ordinal)))
            .Select(row => row.Id).ShouldBeEmpty();

    [Fact]
    public void Every_place_exists_and_rests_on_a_claim_of_the_rule()
    {
        foreach (RuleRow row in CoverageTables.Rules)
        {
            IReadOnlyList<string> claims = ReferenceCase.Case.Evidence.Rules.Single(rule => rule.Id == row.Id).ClaimIds;
            foreach (string place in row.Places)
            {
                ClaimsAt(place).Intersect(claims).ShouldNotBeEmpty($"{row.Id} at {place}");
            }
        }
    }

    [Fact]
    public void The_rule_of_consent_is_the_rule_of_the_table() =>
        CoverageTables.Rules.Single(row => row.Id == "consent-rule").Kind.ShouldBe("negotiation rule");

    // A part of negotiation.yaml by what it is and its id, or an element of the model by its path.
    private static ImmutableArray<string> ClaimsAt(string place)
    {
        Negotiation table = NegotiatedCase.Negotiation;
        string id = place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return place.Split(' ')[0] switch
        {
            "party" => table.Parties.Single(p => p.Id == id).Basis.ClaimIds,
            "issue" => NegotiatedCase.Issue(id).Basis.ClaimIds,
            "round" => table.Rounds.Single(r => r.Id == id).Basis.ClaimIds,
            "promise" => table.Promises.Single(p => table.Issues[p.Issue].Id == id).Basis.ClaimIds,
            "alone" => table.Unilateral.Single(u => u.Lever.Path == id).Basis.ClaimIds,
            _ => ReferenceCase.Variable(place).Evidence.Claims,
        };
    }
}

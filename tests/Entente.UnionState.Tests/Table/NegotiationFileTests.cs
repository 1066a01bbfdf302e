using Entente.Bargaining.Problems;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Table;

/// <summary>What negotiation.yaml and the strategies' mandates say.</summary>
public class NegotiationFileTests
{
    private static readonly string[] s_table = ["moscow", "minsk"];
    private static readonly string[] s_replying = ["minsk", "west"];

    [Fact]
    public void The_case_reads_with_its_negotiation_without_a_diagnostic() => NegotiatedCase.Read.Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Moscow_and_Minsk_sit_at_the_table_and_nothing_passes_without_both()
    {
        NegotiatedCase.Negotiation.Parties.Select(p => p.Id).ShouldBe(s_table);
        NegotiatedCase.Negotiation.Rule.ShouldBeOfType<DecisionRule.Unanimity>();
    }

    [Fact]
    public void An_issue_has_four_to_six_options_of_which_the_first_leaves_all_as_it_is()
    {
        foreach (NegotiationIssue issue in NegotiatedCase.Negotiation.Issues)
        {
            issue.Options.Length.ShouldBeInRange(4, 6, issue.Id);
            issue.Options[0].Value.ShouldBeNull(issue.Id);
            issue.Options.Skip(1).ShouldAllBe(o => o.Value != null, issue.Id);
        }
    }

    [Fact]
    public void Everything_rests_on_claims_or_says_that_it_is_judgement()
    {
        Negotiation negotiation = NegotiatedCase.Negotiation;
        Basis[] bases =
        [
            .. negotiation.Parties.Select(p => p.Basis), .. negotiation.Issues.Select(i => i.Basis), .. negotiation.Rounds.Select(r => r.Basis),
            .. negotiation.Promises.Select(p => p.Basis), .. negotiation.Unilateral.Select(u => u.Basis),
        ];

        bases.ShouldAllBe(b => b.ClaimIds.Length > 0 && b.Note.Length > 10);
    }

    [Fact]
    public void Parity_and_the_third_of_the_budget_are_what_the_law_has_it()
    {
        ReferenceCase.Variable("programmes.posts_beyond_parity").EquationText.ShouldBe("0");
        NegotiatedCase.Issue("posts").Options.ShouldContain(o => o.Id == "parity");
        NegotiatedCase.Issue("union-budget").Options.ShouldContain(o => o.Id == "third");
    }

    [Fact]
    public void Each_of_the_three_has_three_strategies_and_the_West_no_place_at_the_table()
    {
        NegotiatedCase.Case.Strategies.Length.ShouldBe(3);
        NegotiatedCase.Case.Strategies.ShouldAllBe(s => s.Party == "moscow");
        NegotiatedCase.Case.Replies.GroupBy(s => s.Party).Select(g => g.Key).ShouldBe(s_replying, ignoreOrder: true);
        NegotiatedCase.Case.Replies.GroupBy(s => s.Party).ShouldAllBe(g => g.Count() == 3);
        NegotiatedCase.Case.ReferenceReplies.ShouldAllBe(s => s.Inputs.IsEmpty, "the reference run is the same without a table");
    }

    [Fact]
    public void The_table_adds_to_the_model_and_changes_of_it_only_what_a_rule_or_a_promise_replaces()
    {
        HashSet<string> replaced =
        [
            .. NegotiatedCase.Negotiation.Unilateral.Select(u => u.Lever.Path), .. NegotiatedCase.Negotiation.Promises.Select(p => p.Keeping.Path),
        ];

        foreach (Variable written in ReferenceCase.Written)
        {
            Variable extended = NegotiatedCase.Model.Variables[written.Index];
            extended.Path.ShouldBe(written.Path);
            (extended.EquationText == written.EquationText).ShouldBe(!replaced.Contains(written.Path), written.Path);
        }
    }

    [Fact]
    public void What_is_signed_on_programmes_flows_through_the_chain_and_is_counted_once()
    {
        NegotiationIssue programmes = NegotiatedCase.Issue("programmes");
        Promise promise = NegotiatedCase.Negotiation.Promises.Single(p => NegotiatedCase.Negotiation.Issues[p.Issue] == programmes);

        programmes.Move.ShouldBe(LeverMove.Adds);
        programmes.Lever.Path.ShouldBe("programmes.agreeing");
        promise.SignedSoFar.Path.ShouldBe("programmes.signed_so_far");
        promise.Delivered.Path.ShouldBe("programmes.done");
    }

    [Fact]
    public void The_documentation_counts_what_is_on_the_table()
    {
        Negotiation negotiation = NegotiatedCase.Negotiation;
        long packages = negotiation.Issues.Aggregate(1L, (product, issue) => product * issue.Options.Length);

        Documentation.ShouldSay($"{negotiation.Issues.Length} issues with {negotiation.Issues.Sum(i => i.Options.Length)} options, {packages} packages where all are on the table, {negotiation.Promises.Length} promises and {negotiation.Unilateral.Length} unilateral levers make {NegotiatedCase.Generated.Count()} variables.");
    }
}

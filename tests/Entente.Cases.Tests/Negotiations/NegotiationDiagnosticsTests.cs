using Entente.Cases.Negotiations;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Negotiations;

public sealed class NegotiationDiagnosticsTests
{
    private const string File = NegotiatedLake.Negotiation;

    [Fact]
    public void A_party_without_reservation_value_is_reported() =>
        Lake("    reservation: 0.5\n", "").With(File, "id: south\n", "id: [|south|]\n").ShouldReport(NegotiationDiagnostics.NoReservation, "'south'");

    [Fact]
    public void An_issue_without_options_is_reported() =>
        NegotiatedLake.Folder().With(File, "    options:\n      - {id: keep, title: nothing}\n      - {id: ten, title: ten crowns, value: 10}\n", "    options: [|[]|]\n")
            .ShouldReportAmong(NegotiationDiagnostics.NoOptions);

    [Fact]
    public void A_second_option_without_value_is_reported() =>
        Lake("{id: none, title: no fishing, value: 0}", "{id: [|none|], title: no fishing}")
            .ShouldReport(NegotiationDiagnostics.SecondKeep, "'none'", "'keep'");

    [Fact]
    public void An_effect_on_what_is_nobodys_criterion_is_reported() =>
        WithOutcome().With(File, "{outcome: fish, change: (quota", "{outcome: [|paid|], change: (quota")
            .ShouldReport(NegotiationDiagnostics.NoCriterion, "'paid'", "anybody at the table");

    [Fact]
    public void An_effect_of_disagreement_on_what_is_not_the_partys_own_criterion_is_reported() =>
        Lake("    outside: {points: -5}", "    outside: {effects: {[|fish|]: 1}}").ShouldReport(NegotiationDiagnostics.NoCriterion, "'south'");

    [Fact]
    public void A_judge_without_criteria_is_reported() =>
        NegotiatedLake.Folder().With(TinyCase.Criteria, "south,landed,more,0,0.1,1,1,judgement,,\n", "")
            .With(File, "judge: south", "judge: [|south|]")
            .ShouldReportAmong(NegotiationDiagnostics.JudgeHasNoCriteria);

    [Theory]
    [InlineData("lever: signing", "lever: [|payment|]", "moved in line")]
    [InlineData("{lever: patrols,", "{lever: [|quota|],", "moved in line")]
    [InlineData("keeping: keeping", "keeping: [|quota|]", "moved in line")]
    public void A_lever_that_is_moved_twice_is_reported(string old, string replacement, string line) =>
        Lake(old, replacement).ShouldReport(NegotiationDiagnostics.LeverTwice, line);

    [Fact]
    public void What_is_added_through_no_flow_is_reported() =>
        Lake("move: sets", "move: adds").With(File, "lever: quota", "lever: [|quota|]").ShouldReport(NegotiationDiagnostics.AddsToNoFlow, "'quota'");

    [Fact]
    public void A_promise_kept_by_no_auxiliary_is_reported() =>
        Lake("keeping: keeping", "keeping: [|giving up|]").ShouldReport(NegotiationDiagnostics.NotAnAuxiliary, "'giving_up'");

    [Theory]
    [InlineData("keeping: keeping", "keeping: [|fish|]")]
    [InlineData("lever: signing", "lever: [|fish|]")]
    public void A_stock_cannot_be_moved(string old, string replacement) => Lake(old, replacement).ShouldReport(CaseDiagnostics.InputOnStock);

    [Fact]
    public void A_lever_that_follows_a_series_is_reported() =>
        Lake("{lever: patrols,", "{lever: [|rain|],").ShouldReport(NegotiationDiagnostics.LeverFollowsSeries, "'rain'", "a rule");

    [Theory]
    [InlineData("[12]", "[6, [|13|]]")]
    [InlineData("[12]", "[[|June|]]")]
    [InlineData("[12]", "[[|0|]]")]
    public void A_month_outside_the_year_is_reported(string old, string replacement) =>
        Lake(old, replacement).ShouldReport(NegotiationDiagnostics.NotAMonth);

    [Fact]
    public void A_round_without_issue_is_reported() =>
        Lake("[quota, side-payment], months", "[|[]|], months").ShouldReport(NegotiationDiagnostics.RoundWithoutIssue, "'yearly'");

    [Theory]
    [InlineData("months: [12], ", "", "neither")]
    [InlineData("months: [12], ", "months: [12], when: fish < few_fish, ", "both")]
    public void A_round_meets_by_the_calendar_or_on_a_condition(string old, string replacement, string count) =>
        Lake(old, replacement).With(File, "{id: yearly", "{id: [|yearly|]").ShouldReport(NegotiationDiagnostics.RoundWithoutDate, count);

    [Fact]
    public void An_issue_that_no_round_treats_is_warned_of() =>
        Lake("issues: all, when", "issues: [quota], when").With(File, "id: nets\n", "id: [|nets|]\n").ShouldReport(NegotiationDiagnostics.NeverOnTheTable, "'nets'");

    [Fact]
    public void More_packages_than_can_be_compared_are_reported()
    {
        string many = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"{{id: o{i}, title: t, value: {i}}}"));
        Lake("      - {id: keep, title: as it is}\n", $"      - {{id: keep, title: as it is}}\n{List(many)}")
            .With(File, "      - {id: keep, title: none}\n", $"      - {{id: keep, title: none}}\n{List(many)}")
            .With(File, "      - {id: keep, title: nothing}\n", $"      - {{id: keep, title: nothing}}\n{List(many)}")
            .With(File, "issues: all, when", "issues: [|all|], when")
            .ShouldReport(NegotiationDiagnostics.TooManyPackages, "'crisis'", "10000000");

        static string List(string options) => string.Concat(options.Split("}, ").Select(o => $"      - {o.TrimEnd('}')}}}\n"));
    }

    [Theory]
    [InlineData("[|{}|]")]
    [InlineData("[|{setter: south, decider: north}|]")]
    public void A_rule_that_says_nothing_or_two_things_is_reported(string rule) =>
        Lake("rule: unanimity", $"rule: {rule}").ShouldReport(NegotiationDiagnostics.RuleUnclear);

    [Fact]
    public void A_setter_without_ratifiers_is_reported() =>
        Lake("rule: unanimity", "rule: {setter: [|north|]}").ShouldReport(NegotiationDiagnostics.RuleUnclear, "ratifies");

    [Fact]
    public void A_majority_settles_no_round() =>
        Lake("rule: unanimity", "rule: {majority: [|0.6|]}").ShouldReport(NegotiationDiagnostics.MajorityInRun);

    [Theory]
    [InlineData("issues: [quota, nets]", "issues: [|[quota, quota]|]")]
    [InlineData("issues: [quota, nets]", "issues: [|[quota]|]")]
    [InlineData("[[half, ten], [keep, ten]]", "[|[[half], [keep, ten]]|]")]
    public void A_pair_is_of_two(string old, string replacement) => Lake(old, replacement).ShouldReport(NegotiationDiagnostics.NotAPair);

    [Fact]
    public void A_party_alone_cannot_bargain()
    {
        using FolderFixture folder = NegotiatedLake.Folder();
        string text = folder[File];
        int second = text.IndexOf("  - id: south", StringComparison.Ordinal);
        folder.With(File, text.Remove(second, text.IndexOf("issues:", StringComparison.Ordinal) - second));
        TinyCase.Read(folder).Diagnostics.ShouldContain(d => d.Code == NegotiationDiagnostics.TooFewParties.Code);
    }

    [Theory]
    [InlineData("judge: south", "judge: [|east|]", "judge 'east'")]
    [InlineData("{outcome: fish, change: (quota", "{outcome: [|fishes|], change: (quota", "Did you mean 'fish'?")]
    [InlineData("[quota, side-payment], months", "[quota, [|side|]], months", "issue 'side'")]
    [InlineData("[half, ten]", "[[|halve|], ten]", "option of 'quota' 'halve'")]
    [InlineData("keeper: south", "keeper: [|east|]", "party 'east'")]
    [InlineData("party: north, rule:", "party: [|east|], rule:", "party 'east'")]
    [InlineData("points: {south: 2 *", "points: {[|east|]: 2 *", "party 'east'")]
    [InlineData("rule: unanimity", "rule: {decider: [|east|]}", "party 'east'")]
    public void An_unknown_id_is_reported(string old, string replacement, string fact) =>
        Lake(old, replacement).ShouldReport(YamlDiagnostics.UnknownReference, fact);

    [Theory]
    [InlineData("lever: signing", "lever: [|sining|]")]
    [InlineData("signed: nets_promised", "signed: [|nets_promise|]")]
    public void An_unknown_variable_is_reported(string old, string replacement) =>
        Lake(old, replacement).ShouldReport(CaseDiagnostics.UnknownVariable, "Did you mean");

    [Theory]
    [InlineData("change: (quota - option) * fish *", "change: (quota - option) * [|fishes|] *")]
    [InlineData("discount_rate: 0.05", "discount_rate: [|rate|]")]
    [InlineData("when: fish < few_fish,", "when: fish < [|fewer_fish|],")]
    [InlineData("rule: \"IF fish >", "rule: \"IF [|fishes|] >")]
    public void A_name_that_the_model_does_not_have_is_reported_where_it_is_written(string old, string replacement)
    {
        using FolderFixture folder = Lake(old, replacement);
        Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe("ENT1202");
        TinyCase.ShouldStandAtMark(diagnostic, folder);
    }

    [Fact]
    public void Option_means_nothing_outside_an_issues_effects() =>
        TinyCase.Read(Lake("power: 1 + patrols", "power: 1 + option")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT1202");

    [Theory]
    [InlineData("value: quota / 2", "value: [|quota * fish|]")]
    [InlineData("change: (option - quota) * fish}", "change: [|option - quota|]}")]
    [InlineData("power: 1 + patrols", "power: [|fish|]")]
    public void Units_that_do_not_fit_are_reported_where_the_equation_is_written(string old, string replacement)
    {
        using FolderFixture folder = Lake(old, replacement);
        Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldStartWith("ENT13");
        TinyCase.ShouldStandAtMark(diagnostic, folder);
    }

    [Fact]
    public void A_rule_that_needs_its_own_lever_is_a_circle()
    {
        Diagnostic diagnostic = TinyCase.Read(Lake("rule: \"IF fish > few_fish THEN 1 ELSE 2\"", "rule: patrols * 2")).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Message.ShouldContain("patrols -> negotiation.patrols_rule -> patrols");
    }

    [Fact]
    public void A_mandate_of_a_party_that_is_not_at_the_table_is_reported() =>
        NegotiatedLake.Folder().With(TinyCase.Settings, "replies: {south: fish-on}", "replies: {west: fish-on}")
            .With(NegotiatedLake.Reply, "party: south", "party: west")
            .With(NegotiatedLake.Reply, "mandate: {options: {side-payment: [keep, ten]}}", "mandate: [|{options: {side-payment: [keep, ten]}}|]")
            .ShouldReport(NegotiationDiagnostics.MandateOfNoParty, "'west'");

    [Fact]
    public void A_party_that_is_not_at_the_table_may_have_strategies_of_inputs_alone()
    {
        using FolderFixture folder = NegotiatedLake.Folder().With(TinyCase.Settings, "replies: {south: fish-on}", "replies: {west: fish-on}")
            .With(NegotiatedLake.Reply, "party: south", "party: west")
            .With(NegotiatedLake.Reply, "mandate: {options: {side-payment: [keep, ten]}}", "inputs: []");

        TinyCase.Read(folder).Case!.ReferenceReplies.ShouldHaveSingleItem().Party.ShouldBe("west");
    }

    [Fact]
    public void A_mandate_without_a_negotiation_is_reported() =>
        TinyCase.Folder().With(TinyCase.Strategy, "inputs:", "mandate: [|{}|]\ninputs:").ShouldReport(NegotiationDiagnostics.MandateWithoutNegotiation);

    [Fact]
    public void A_mandate_that_leaves_nothing_of_an_issue_is_reported() =>
        NegotiatedLake.Folder().With(NegotiatedLake.Reply, "[keep, ten]", "[|[]|]").ShouldReport(NegotiationDiagnostics.MandateLeavesNothing, "'side-payment'");

    [Theory]
    [InlineData("side-payment: [keep, ten]", "side-payment: [keep, [|tenn|]]")]
    [InlineData("side-payment: [keep, ten]", "[|payment|]: [keep, ten]")]
    public void An_unknown_issue_or_option_of_a_mandate_is_reported(string old, string replacement) =>
        NegotiatedLake.Folder().With(NegotiatedLake.Reply, old, replacement).ShouldReport(YamlDiagnostics.UnknownReference);

    [Fact]
    public void A_weight_on_what_is_no_criterion_is_reported() =>
        NegotiatedLake.Folder().With(NegotiatedLake.Reply, "{options: {side-payment: [keep, ten]}}", "{weights: {[|fish|]: 1}}")
            .ShouldReport(NegotiationDiagnostics.NoCriterion);

    [Fact]
    public void A_party_with_strategies_and_no_reference_reply_is_reported() =>
        NegotiatedLake.Folder().With(TinyCase.Settings, "strategy: rest, replies: {south: fish-on}", "strategy: [|rest|]")
            .ShouldReport(NegotiationDiagnostics.NoReferenceReply, "'south'", "fish-on");

    [Theory]
    [InlineData("{south: [|fish-off|]}")]
    [InlineData("{[|north|]: rest, south: fish-on}")]
    public void An_unknown_reply_is_reported(string replies) =>
        NegotiatedLake.Folder().With(TinyCase.Settings, "{south: fish-on}", replies).ShouldReport(YamlDiagnostics.UnknownReference);

    [Fact]
    public void A_reply_of_another_party_is_reported() =>
        NegotiatedLake.Folder().With("strategies/watch.yaml", "format: 1\ntitle: Watch\ndescription: The west looks on.\nparty: west\ninputs: []\n")
            .With(TinyCase.Settings, "{south: fish-on}", "{south: fish-on, west: [|fish-on|]}")
            .ShouldReport(NegotiationDiagnostics.ReplyOfOther, "'fish-on'", "south", "west");

    private static FolderFixture Lake(string old, string replacement) => NegotiatedLake.Folder().With(File, old, replacement);

    private static FolderFixture WithOutcome() => NegotiatedLake.Folder().With(TinyCase.Settings, "stages:", """
          - id: paid
            title: The money paid
            variable: paid
            statistic: final
            unit: crowns
            decimals: 0
            description: Money paid to the south.
        stages:
        """);
}

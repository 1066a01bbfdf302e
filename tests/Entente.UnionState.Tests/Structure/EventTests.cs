using Entente.Cases.Negotiations;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Structure;

/// <summary>Only what neither side decides comes from outside. Treaties, disputes, deals and basing are what the bargaining produces.</summary>
public class EventTests
{
    // What may come from outside, and as what.
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["brent"] = "world prices",
        ["gas_europe"] = "world prices",
        ["gas_price_ua"] = "world prices",
        ["gas_demand_europe"] = "world markets",
        ["gdp_usd_ru"] = "world markets",
        ["gdp_growth_ru"] = "world markets",
        ["election_proximity_by"] = "elections and successions",
        ["ascent_of_putin"] = "elections and successions",
        ["war_in_ukraine"] = "wars",
        ["eu_listed_in_force"] = "third parties",
        ["nato_members"] = "third parties",
        ["bypass_pipelines"] = "bypasses",
        ["gulf_of_finland_ports"] = "bypasses",
    };

    // Dated facts between the two: to be compared with, never to be put in.
    private static readonly string[] s_outcomesOfBargaining =
    [
        "treaty_step", "dispute_start", "dispute_end", "defence_step", "supreme_state_council", "border_opening", "border_closing",
        "currency_deadline_missed", "currency_deadline_rouble", "currency_deadline_union", "programmes_adopted", "programmes_complete",
        "programmes_2021_2023_done",
    ];

    private static readonly string[] s_codesOfDrivers =
        ["finnish_gulf_port_capacity", "nato_enlargement", "putin_ascent", "russian_war_in_ukraine", "ukraine_gas_price"];

    [Fact]
    public void Every_driver_is_of_a_kind_that_neither_capital_settles_with_the_other() =>
        Case.Drivers.Select(d => d.Series.Id).Order(StringComparer.Ordinal).ShouldBe(s_kinds.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Dated_facts_between_the_two_are_in_the_evidence_and_drive_nothing()
    {
        s_outcomesOfBargaining.Where(id => !Case.Evidence.Series.ContainsKey(id)).ShouldBeEmpty();
        Case.Drivers.Select(d => d.Series.Id).Intersect(s_outcomesOfBargaining).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_driven_stands_for_no_coded_variable_that_the_two_have_a_hand_in() =>
        Case.Drivers.SelectMany(d => d.Variable.Evidence.Codes).Distinct().Order(StringComparer.Ordinal).ShouldBe(s_codesOfDrivers);

    [Fact]
    public void Nothing_that_is_settled_at_the_table_promised_or_done_alone_is_set_from_outside() =>
        FromOutside().Intersect(DecidedInTheRun()).Select(v => NegotiatedCase.Model.Variables[v].Path).ShouldBeEmpty();

    [Fact]
    public void What_comes_from_outside_belongs_to_the_world_or_the_West() =>
        FromOutside().Select(v => NegotiatedCase.Model.Variables[v].Module).Distinct().Order(StringComparer.Ordinal).ShouldBe(["west", "world"]);

    [Fact]
    public void Nothing_in_the_model_moves_what_comes_from_outside()
    {
        foreach (int variable in FromOutside())
        {
            Variable outside = NegotiatedCase.Model.Variables[variable];
            (outside.IsConstant || outside.EquationText == "TIME").ShouldBeTrue(outside.Path);
        }
    }

    [Fact]
    public void No_strategy_sets_what_is_settled_at_the_table()
    {
        int[] levers = [.. NegotiatedCase.Negotiation.Issues.Select(i => i.Lever.Index)];

        Case.Strategies.Concat(Case.Replies).SelectMany(s => s.Inputs).Select(i => i.Variable.Index).Intersect(levers).ShouldBeEmpty();
    }

    private static Case Case => NegotiatedCase.Case;

    // Drivers, scenarios, and what the West does, which is no party.
    private static IEnumerable<int> FromOutside() =>
    [
        .. Case.Drivers.Select(d => d.Variable.Index),
        .. Case.Scenarios.SelectMany(s => s.Inputs).Select(i => i.Variable.Index),
        .. Case.Replies.Where(s => s.Party == "west").SelectMany(s => s.Inputs).Select(i => i.Variable.Index),
    ];

    private static IEnumerable<int> DecidedInTheRun()
    {
        Negotiation table = NegotiatedCase.Negotiation;
        return
        [
            .. table.Issues.Select(i => i.Lever.Index),
            .. table.Unilateral.Select(u => u.Lever.Index),
            .. table.Promises.SelectMany(p => new[] { p.Keeping.Index, p.SignedSoFar.Index, p.Delivered.Index }),
        ];
    }
}

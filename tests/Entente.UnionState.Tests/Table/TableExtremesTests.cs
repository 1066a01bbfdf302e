using Entente.Bargaining.Problems;
using Entente.Experiments.Execution;
using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Laws;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Table;

/// <summary>The parties at the table far outside what was seen: what they settle makes sense.</summary>
public class TableExtremesTests
{
    private const int Moscow = 0;
    private const int Minsk = 1;

    private static readonly Lazy<NegotiatedRun> s_asItWas = new(() => Run());
    private static readonly Lazy<NegotiatedRun> s_withoutConsent = new(WithoutConsent);

    [Fact]
    public void Where_gas_is_worth_nothing_elsewhere_there_is_no_subsidy_in_it_and_nobody_pays_more_than_at_home()
    {
        ModelRun run = Run(Change.Set("world.european_gas_price", 0)).Model;

        run.Range("energy.gas_subsidy", 2003).Greatest.ShouldBeLessThanOrEqualTo(0);
        run.Range("energy.contract_gas_price").Least.ShouldBeGreaterThan(0);
        run.Year("energy.contract_gas_price", 2010).ShouldBeLessThanOrEqualTo(run.Year("energy.domestic_price", 2010) * 1.01);
    }

    [Fact]
    public void Gas_at_ten_times_the_price_costs_Moscow_more_and_Minsk_breaks_the_terms_before_gas_eats_its_product()
    {
        ModelRun run = Run(Change.Multiply("world.european_gas_price", 10)).Model;

        run.Year("energy.gas_subsidy", 2005).ShouldBeGreaterThan(5 * AsItWas.Year("energy.gas_subsidy", 2005));
        run.Year("moscow.dissatisfaction_with_subsidies", 2005).ShouldBeGreaterThan(AsItWas.Year("moscow.dissatisfaction_with_subsidies", 2005));
        run.Range("energy.terms_kept", Change.Start).Least.ShouldBeLessThan(0.5);
        Enumerable.Range(2001, 29).Average(year => run.Year("economy.gas_burden", year)).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Where_nobody_wants_to_trade_only_energy_is_left_and_Minsk_depends_less()
    {
        ModelRun run = Run(Change.Set("trade.trade_wanted", 0)).Model;

        run.Year("trade.turnover", 2029).ShouldBe(run.Year("energy.gas_bill", 2029) + run.Year("energy.oil_bill", 2029), 1e-9);
        run.Year("customs.smuggling_loss", 2029).ShouldBe(0, 1e-9);
        run.Year("trade.dependence", 2029).ShouldBeLessThan(AsItWas.Year("trade.dependence", 2029));
    }

    [Fact]
    public void Without_the_rule_of_consent_Moscow_takes_what_Minsk_would_not_sign()
    {
        s_asItWas.Value.Rounds.ShouldAllBe(r => r.Gains[Minsk] >= 0);
        s_withoutConsent.Value.Rounds.ShouldContain(r => r.Gains[Minsk] < -1);
        s_withoutConsent.Value.Rounds.Sum(r => r.Gains[Moscow]).ShouldBeGreaterThan(s_asItWas.Value.Rounds.Sum(r => r.Gains[Moscow]));
    }

    [Fact]
    public void Without_the_rule_of_consent_posts_and_the_pipeline_operator_go_to_Moscow()
    {
        ModelRun run = s_withoutConsent.Value.Model;

        run.Year("programmes.posts_beyond_parity", 2010).ShouldBe(1, 1e-9);
        run.Year("energy.pipeline_equity_sold", 2010).ShouldBeGreaterThan(0.99);
        run.At("programmes.powers_signed_so_far", 2030).ShouldBeGreaterThanOrEqualTo(AsItWas.At("programmes.powers_signed_so_far", 2030));
    }

    private static ModelRun AsItWas => s_asItWas.Value.Model;

    private static NegotiatedRun Run(params RunInput[] inputs)
    {
        NegotiatedRun run = NegotiatedRuns.OfFile("pragmatic", "as-it-was", inputs);
        ModelLaws.Broken(run.Model).ShouldBeEmpty();
        run.Rounds.ShouldNotBeEmpty();
        return run;
    }

    private static NegotiatedRun WithoutConsent()
    {
        RunPlan alone = NegotiatedRuns.PlanOf(NegotiatedCase.Case with { Negotiation = NegotiatedCase.Negotiation with { Rule = new DecisionRule.SingleDecider(Moscow) } });
        NegotiatedRun run = NegotiatedRuns.OfFile(alone, "pragmatic", "as-it-was");
        ModelLaws.Broken(run.Model).ShouldBeEmpty();
        return run;
    }
}

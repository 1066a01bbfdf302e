using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Behaviour;

/// <summary>Cuts the loops that docs/union-state.md lists, with the file's own numbers and the pragmatic course.</summary>
public class LoopTests
{
    private const string Depth = "programmes.integration_depth";
    private const string Dependence = "trade.dependence";
    private const string BargainingPower = "regime.bargaining_power";
    private const string Caution = "regime.caution";
    private const string Fear = "regime.fear_of_incorporation";
    private const string SolePartner = "moscow.sole_partner_perception";
    private const string Weariness = "moscow.dissatisfaction_with_subsidies";
    private const string Control = "customs.border_control";
    private const string Need = "regime.need_for_concessions";
    private const string Will = "moscow.will_to_integrate";
    private const string Pressure = "moscow.pressure_on_industry";
    private const string ReexportLoss = "energy.re_export_loss";
    private const int End = 2029;

    [Fact]
    public void The_documentation_gives_the_integration_of_the_uncut_model() => Documentation.ShouldSay(
        $"uncut it is {Uncut("as-it-was"):F2} as it was, {Uncut("west-closed"):F2} with the West closed, {Uncut("west-open"):F2} with the West open.");

    [Theory]
    [InlineData("dependence", Dependence)]
    [InlineData("bargaining power", BargainingPower)]
    [InlineData("caution", Caution)]
    [InlineData("all three", Dependence, BargainingPower, Caution)]
    [InlineData("fear", Fear)]
    [InlineData("sole partner", SolePartner)]
    [InlineData("weariness", Weariness)]
    [InlineData("control", Control)]
    [InlineData("need", Need)]
    [InlineData("will", Will)]
    [InlineData("pressure on industry", Pressure)]
    [InlineData("loss on energy sold on", ReexportLoss)]
    public void The_documentation_gives_the_integration_that_is_left_when_a_loop_is_cut(string cutAt, params string[] held) => Documentation.ShouldSay(
        $"| {cutAt} | {Cut("as-it-was", held):F2} | {Cut("west-closed", held):F2} | {Cut("west-open", held):F2} |");

    [Theory]
    [InlineData(Dependence)]
    [InlineData(BargainingPower)]
    [InlineData(Dependence, BargainingPower, Caution)]
    public void R1_R2_and_R1_to_R3_together_lift_integration_with_the_West_closed_and_lower_it_with_the_West_open(params string[] held)
    {
        Cut("west-closed", held).ShouldBeLessThan(Uncut("west-closed"));
        Cut("west-open", held).ShouldBeGreaterThan(Uncut("west-open"));
    }

    [Fact]
    public void R1_to_R3_do_not_dominate_as_most_of_the_Wests_effect_is_direct() =>
        (Cut("west-closed", Dependence, BargainingPower, Caution) - Cut("west-open", Dependence, BargainingPower, Caution))
            .ShouldBeGreaterThan(0.5 * (Uncut("west-closed") - Uncut("west-open")));

    [Fact]
    public void R1_depth_makes_dependent()
    {
        ModelRun cut = Without("west-closed", "trade.weight_of_integration");

        cut.Year(Dependence, End).ShouldBeLessThan(Whole("west-closed").Year(Dependence, End));
        cut.Year(Depth, End).ShouldBeLessThan(Uncut("west-closed"));
    }

    [Fact]
    public void R2_dependence_costs_bargaining_power_and_with_it_sovereignty()
    {
        ModelRun cut = Without("west-closed", "regime.power_lost_to_dependence");

        cut.Year(BargainingPower, End).ShouldBeGreaterThan(Whole("west-closed").Year(BargainingPower, End));
        cut.Year("regime.sovereignty_stance", End).ShouldBeGreaterThan(Whole("west-closed").Year("regime.sovereignty_stance", End));
        cut.Year(Depth, End).ShouldBeLessThan(Uncut("west-closed"));
    }

    [Fact]
    public void R3_goods_and_money_lull_caution_though_as_a_loop_hardly()
    {
        ModelRun cut = Without("west-closed", "regime.lull_of_trade", "regime.lull_of_money");

        cut.Year(Caution, End).ShouldBeGreaterThan(Whole("west-closed").Year(Caution, End));
        cut.Year(Depth, End).ShouldBeLessThan(Uncut("west-closed"));
        Cut("west-closed", Caution).ShouldBe(Uncut("west-closed"), 0.01);
    }

    [Fact]
    public void R4_endorsement_estranges_others_and_so_leads_to_more_of_it_though_hardly()
    {
        ModelRun cut = Without("as-it-was", "moscow.blame_for_endorsement");

        cut.Year("moscow.contacts_with_opposition", End).ShouldBeGreaterThan(Whole("as-it-was").Year("moscow.contacts_with_opposition", End));
        cut.Year(SolePartner, End).ShouldBeLessThan(Whole("as-it-was").Year(SolePartner, End));
        cut.Year("moscow.endorsement", End).ShouldBeLessThan(Whole("as-it-was").Year("moscow.endorsement", End));
        Cut("west-closed", SolePartner).ShouldBe(Uncut("west-closed"), 0.01);
    }

    [Fact]
    public void Fear_balances_what_agreements_bring_where_the_West_is_closed()
    {
        Held("west-closed", Fear).Year("regime.wish_for_sovereignty", End).ShouldBeLessThan(Whole("west-closed").Year("regime.wish_for_sovereignty", End));
        Cut("west-closed", Fear).ShouldBeGreaterThan(Uncut("west-closed"));
    }

    [Fact]
    public void B1_weariness_of_paying_raises_the_price()
    {
        double without = Held("as-it-was", Weariness).Year("energy.contract_gas_price", End);
        double with = Whole("as-it-was").Year("energy.contract_gas_price", End);

        without.ShouldBeLessThan(with);
        Held("as-it-was", Weariness).Year("energy.energy_subsidy", End).ShouldBeGreaterThan(Whole("as-it-was").Year("energy.energy_subsidy", End));
        Documentation.ShouldSay($"Without B1 the gas price of 2029 is {without:F0} instead of {with:F0} USD.");
    }

    [Fact]
    public void B2_losses_bring_control_and_control_fewer_losses() =>
        Held("as-it-was", Control).Year("customs.smuggling_loss", End).ShouldBeGreaterThan(Whole("as-it-was").Year("customs.smuggling_loss", End));

    [Fact]
    public void B3_what_concessions_bring_eases_the_need_until_people_are_used_to_it()
    {
        ModelRun cut = Without("as-it-was", "economy.growth_from_support");

        cut.Year("economy.growth_rate", 2003).ShouldBeLessThan(Whole("as-it-was").Year("economy.growth_rate", 2003));
        cut.Year("regime.perceived_need", 2003).ShouldBeGreaterThan(Whole("as-it-was").Year("regime.perceived_need", 2003));
    }

    [Fact]
    public void B5_cost_saps_the_will_and_with_it_credit_and_integration()
    {
        ModelRun cut = Without("as-it-was", "moscow.will_lost_to_cost");

        cut.Year(Will, End).ShouldBeGreaterThan(Whole("as-it-was").Year(Will, End));
        cut.Year("moscow.credit_given", End).ShouldBeGreaterThan(Whole("as-it-was").Year("moscow.credit_given", End));
        cut.Year(Depth, End).ShouldBeGreaterThan(Uncut("as-it-was"));
    }

    private static ModelRun Whole(string scenario) => ModelRuns.OfFile("pragmatic", scenario);

    private static ModelRun Held(string scenario, params string[] held)
    {
        ModelRun whole = Whole(scenario);
        return ModelRuns.OfFile("pragmatic", scenario, held.SelectMany(path => Change.Hold(whole, path)));
    }

    private static ModelRun Without(string scenario, params string[] strengths) =>
        ModelRuns.OfFile("pragmatic", scenario, strengths.Select(path => Change.Set(path, 0)));

    private static double Uncut(string scenario) => Whole(scenario).Year(Depth, End);

    private static double Cut(string scenario, params string[] held) => Held(scenario, held).Year(Depth, End);
}

using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Table;

/// <summary>What the sides have and get moves the way it should when a number is doubled, all else at the instant being the same.</summary>
public class TableSignTests
{
    [Theory]
    [InlineData("moscow.transit_at_risk", "moscow_disagreement", -1)]
    [InlineData("moscow.ties_lost_in_a_quarrel", "moscow_disagreement", -1)]
    [InlineData("moscow.base_rent_saving", "moscow_outside", -1)]
    [InlineData("economy.growth_from_the_west", "minsk_disagreement", +1)]
    [InlineData("economy.growth_from_the_west", "minsk_outside", +1)]
    [InlineData("economy.growth_lost_to_disputes", "minsk_disagreement", -1)]
    [InlineData("regime.discount_rate", "minsk_disagreement", +1)]
    [InlineData("moscow.worth_of_the_pipeline", "moscow_payoff_of_pipeline_all", +1)]
    [InlineData("moscow.effort_of_programmes", "moscow_payoff_of_programmes_most", -1)]
    [InlineData("regime.worth_of_sovereignty", "minsk_payoff_of_programmes_most", -1)]
    [InlineData("regime.worth_of_bases", "minsk_payoff_of_bases_nuclear", -1)]
    [InlineData("programmes.constitutional_barrier", "moscow_payoff_of_powers_ten", -1)]
    [InlineData("energy.perceived_netback", "moscow_payoff_of_gas_price_netback", +1)]
    [InlineData("energy.perceived_netback", "minsk_payoff_of_gas_price_netback", -1)]
    [InlineData("economy.gdp", "minsk_payoff_of_gas_price_netback", +1)]
    public void Doubled_it_moves_what_a_side_has_or_gets_the_right_way(string doubled, string payoff, int sign)
    {
        double before = At(payoff);
        double after = At(payoff, Change.Multiply(doubled, 2));

        ((after - before) * sign).ShouldBeGreaterThan(0, $"{before} to {after}");
    }

    [Theory]
    [InlineData("moscow", "gas_price_netback", +1)]
    [InlineData("minsk", "gas_price_netback", -1)]
    [InlineData("moscow", "oil_terms_none", +1)]
    [InlineData("minsk", "oil_terms_none", -1)]
    [InlineData("minsk", "pipeline_all", -1)]
    [InlineData("minsk", "powers_ten", -1)]
    [InlineData("minsk", "posts_all", -1)]
    [InlineData("moscow", "posts_all", +1)]
    [InlineData("moscow", "union_budget_half", +1)]
    [InlineData("minsk", "union_budget_half", -1)]
    public void An_option_is_worth_to_each_side_what_its_name_says(string party, string option, int sign) =>
        (At($"{party}_payoff_of_{option}") * sign).ShouldBeGreaterThan(0);

    private static double At(string variable, params Simulation.Inputs.RunInput[] inputs) =>
        NegotiatedRuns.OfFile("pragmatic", "as-it-was", inputs).Model.At($"negotiation.{variable}", Change.Start);
}

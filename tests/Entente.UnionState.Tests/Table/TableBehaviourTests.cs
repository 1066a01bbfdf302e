using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Table;

/// <summary>
/// What the mechanism brings about, over members under the pragmatic course: many declarations and little delivery, and packages
/// that are shallow and dear to Moscow with the West open and deep with it closed.
/// </summary>
public class TableBehaviourTests
{
    private const string AsItWas = "as-it-was";
    private const string Closed = "west-closed";
    private const string Open = "west-open";

    private static readonly string[] s_shown =
        ["programmes_signed", "programmes_done", "integration_depth", "gas_price", "subsidy_share", "russia_cost"];

    [Fact]
    public void Far_more_is_signed_than_delivered_unless_the_West_is_closed()
    {
        Delivered(AsItWas).ShouldBeLessThan(0.4);
        Delivered(Open).ShouldBeLessThan(0.1);
        Delivered(Closed).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void With_the_West_open_packages_stay_shallow_and_dear_to_Moscow()
    {
        NegotiatedEnsemble.Median("integration_depth", Open).ShouldBeLessThan(NegotiatedEnsemble.Median("integration_depth", AsItWas));
        NegotiatedEnsemble.Median("gas_price", Open).ShouldBeLessThan(NegotiatedEnsemble.Median("gas_price", AsItWas));
        NegotiatedEnsemble.Median("russia_cost", Open).ShouldBeGreaterThan(NegotiatedEnsemble.Median("russia_cost", AsItWas));
    }

    [Fact]
    public void With_the_West_closed_they_deepen_and_cost_Moscow_less()
    {
        NegotiatedEnsemble.Median("integration_depth", Closed).ShouldBeGreaterThan(2 * NegotiatedEnsemble.Median("integration_depth", AsItWas));
        NegotiatedEnsemble.Median("gas_price", Closed).ShouldBeGreaterThan(NegotiatedEnsemble.Median("gas_price", AsItWas));
        NegotiatedEnsemble.Median("russia_cost", Closed).ShouldBeLessThan(NegotiatedEnsemble.Median("russia_cost", AsItWas));
    }

    [Fact]
    public void Hardly_a_member_goes_against_the_rule()
    {
        double[] closed = NegotiatedEnsemble.Values("integration_depth", Closed);
        double[] open = NegotiatedEnsemble.Values("integration_depth", Open);

        closed.Zip(open).Count(pair => pair.First < pair.Second).ShouldBeLessThan(closed.Length / 10);
    }

    [Theory]
    [InlineData("as it was", AsItWas)]
    [InlineData("West closed", Closed)]
    [InlineData("West open", Open)]
    public void The_documentation_gives_the_medians(string name, string future)
    {
        double[] medians = [.. s_shown.Select(outcome => NegotiatedEnsemble.Median(outcome, future))];

        Documentation.ShouldSay($"| {name} | {medians[0]:F0} | {medians[1]:F0} | {medians[2]:F2} | {medians[3]:F0} | {medians[4]:F0} | {medians[5]:F0} |");
    }

    [Fact]
    public void A_closed_West_worsens_what_Minsk_has_while_they_disagree_and_a_threat_does_too()
    {
        double Disagreement(string future) => NegotiatedRuns.OfFile("pragmatic", future).Model.Year("negotiation.minsk_disagreement", 2004);
        double Threatened(double threat) =>
            NegotiatedRuns.OfFile("pragmatic", AsItWas, Change.Set("moscow.supply_threat", threat)).Model.At("negotiation.minsk_disagreement", Change.Start);

        Disagreement(Closed).ShouldBeLessThan(Disagreement(Open));
        Threatened(1).ShouldBeLessThan(Threatened(0));
    }

    [Fact]
    public void A_promise_is_kept_while_that_pays_and_its_breach_costs_credibility()
    {
        ModelRun open = NegotiatedRuns.OfFile("pragmatic", Open).Model;
        ModelRun closed = NegotiatedRuns.OfFile("pragmatic", Closed).Model;

        open.Year("programmes.keeping_pays", 2014).ShouldBe(0);
        closed.Year("programmes.keeping_pays", 2014).ShouldBe(1);
        open.Year("programmes.credibility", 2014).ShouldBeLessThan(0.5 * closed.Year("programmes.credibility", 2014));
    }

    [Fact]
    public void The_courses_deliver_as_the_documentation_says()
    {
        double continued = NegotiatedRuns.OfFile("continue", AsItWas).Model.Year("programmes.done", 2029);
        double pragmatic = NegotiatedRuns.OfFile("pragmatic", AsItWas).Model.Year("programmes.done", 2029);

        Documentation.ShouldSay($"With the file's own numbers {continued:F0} programmes are done in 2029 under the continuing course with the West as it was, {pragmatic:F0} under the pragmatic one");
    }

    [Fact]
    public void The_pipeline_operator_is_sold_when_gas_begins_to_cost()
    {
        ModelRun run = NegotiatedRuns.OfFile("pragmatic", AsItWas).Model;
        int Sold(double share) => (int)run.Times.First(t => run.At("energy.pipeline_equity_sold", t) >= share);

        Documentation.ShouldSay($"half of the pipeline operator is sold in {Sold(0.5)} and all but a tenth in {Sold(0.9)}");
    }

    [Fact]
    public void Nobody_hands_over_powers_at_the_table() =>
        new[] { AsItWas, Closed, Open }.ShouldAllBe(future => NegotiatedEnsemble.Median("powers_transferred", future) < 3);

    private static double Delivered(string future) =>
        NegotiatedEnsemble.Median("programmes_done", future) / NegotiatedEnsemble.Median("programmes_signed", future);
}

using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>The model far outside what was seen: it keeps its laws, and what must follow does.</summary>
public class ExtremeConditionTests
{
    // Share of the product that gas would eat.
    private const double UnbearableBurden = 0.4;

    private static readonly string[] s_levers =
        [.. ReferenceCase.Written.Where(v => v.Documentation.StartsWith("LEVER.", StringComparison.Ordinal)).Select(v => v.Path)];

    [Fact]
    public void The_dearer_gas_is_in_Europe_the_greater_the_subsidy_and_the_price_and_never_more_than_Belarus_could_pay()
    {
        ModelRun[] runs = [.. new[] { 0, 0.5, 1, 2, 5, 10 }.Select(factor => Run(Change.Multiply("world.european_gas_price", factor)))];

        runs.Select(run => run.Year("energy.gas_subsidy", 2005)).ShouldBeInOrder(SortDirection.Ascending);
        runs.Select(run => run.Year("energy.contract_gas_price", 2005)).ShouldBeInOrder(SortDirection.Ascending);
        runs.Select(run => run.Year("moscow.dissatisfaction_with_subsidies", 2005)).ShouldBeInOrder(SortDirection.Ascending);
        runs.ShouldAllBe(run => run.Range("economy.gas_burden", Change.Start).Greatest < UnbearableBurden);
    }

    [Fact]
    public void Where_gas_is_worth_nothing_elsewhere_there_is_no_subsidy_in_it()
    {
        ModelRun run = Run(Change.Set("world.european_gas_price", 0));

        run.Range("energy.gas_subsidy", 2002).Greatest.ShouldBeLessThanOrEqualTo(0);
        run.Range("energy.contract_gas_price").Least.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Oil_that_costs_nothing_leaves_no_duty_to_forgo_and_oil_ten_times_as_dear_a_great_one()
    {
        Run(Change.Set("world.oil_price", 0)).Range("energy.oil_subsidy", Change.Start).Greatest.ShouldBe(0, 1e-9);
        Run(Change.Multiply("world.oil_price", 10)).Year("energy.oil_subsidy", 2005).ShouldBeGreaterThan(Run().Year("energy.oil_subsidy", 2005));
    }

    [Fact]
    public void A_Russia_that_never_grows_takes_Belarus_along()
    {
        ModelRun run = Run(Change.Set("world.russian_growth", 0), Change.Set("world.russian_gdp", 260));

        run.At("economy.real_gdp", 2030).ShouldBeLessThan(Run().At("economy.real_gdp", 2030));
        run.Year("trade.turnover", 2029).ShouldBeLessThan(Run().Year("trade.turnover", 2029));
    }

    [Fact]
    public void A_Russia_that_shrinks_to_a_tenth_tires_of_paying_and_trades_less()
    {
        ModelRun run = Run(Change.Multiply("world.russian_gdp", 0.1));

        run.Year("moscow.dissatisfaction_with_subsidies", 2005).ShouldBeGreaterThan(Run().Year("moscow.dissatisfaction_with_subsidies", 2005));
        run.Year("trade.turnover", 2005).ShouldBeLessThan(Run().Year("trade.turnover", 2005));
    }

    [Fact]
    public void Where_nobody_wants_to_trade_only_energy_is_left_and_nothing_is_smuggled_or_controlled()
    {
        ModelRun run = Run(Change.Set("trade.trade_wanted", 0));

        run.Year("trade.turnover", 2029).ShouldBe(run.Year("energy.gas_bill", 2029) + run.Year("energy.oil_bill", 2029), 1e-9);
        run.Year("customs.smuggling_loss", 2029).ShouldBe(0, 1e-9);
        run.Year("customs.border_control", 2029).ShouldBe(0, 1e-9);
        run.Year("trade.dependence", 2029).ShouldBeLessThan(Run().Year("trade.dependence", 2029));
    }

    [Fact]
    public void Sanctions_without_end_close_the_Western_option_and_make_keeping_promises_pay()
    {
        ModelRun run = Run(Change.Set("world.listed_persons", 1e6));

        run.Year("west.western_option", 2029).ShouldBeLessThan(0.1);
        run.Year("west.recognition", 2029).ShouldBe(0, 1e-3);
        run.Year("programmes.keeping_pays", 2029).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Without_dependence_hardly_a_promise_is_kept()
    {
        ModelRun run = Run(Change.Set("trade.dependence_indicated", 0));

        run.Year("programmes.keeping_pays", 2029).ShouldBeLessThan(0.2);
        run.Year("programmes.done", 2029).ShouldBeLessThan(2);
    }

    [Fact]
    public void A_Minsk_that_gives_nothing_up_keeps_every_power()
    {
        ModelRun run = Run(Change.Set("regime.sovereignty_stance", 1));

        run.Range("programmes.transferring", Change.Start).ShouldBe((0, 0));
        run.At("programmes.powers_transferred", 2030).ShouldBeLessThan(run.At("programmes.powers_transferred", Change.Start) / 2);
    }

    [Fact]
    public void Neither_need_nor_effort_means_no_promise()
    {
        ModelRun run = Run(Change.Set("regime.need_for_concessions", 0), Change.Set("moscow.political_integration_effort", 0));

        run.Year("programmes.promising", 2010).ShouldBe(0, 1e-12);
        run.Year("programmes.paper_integration", 2029).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_Moscow_that_does_nothing_gets_no_programme_and_no_power()
    {
        ModelRun run = Run([.. s_levers.Select(lever => Change.Set(lever, 0, from: 1995))]);

        s_levers.Length.ShouldBe(9);
        run.At("programmes.done", 2030).ShouldBe(0, 1e-9);
        run.At("programmes.powers_transferred", 2030).ShouldBeLessThan(run.At("programmes.powers_transferred", 1995));
        run.Range("energy.pipeline_equity_sold").Greatest.ShouldBe(0, 1e-12);
        run.Range("economy.new_loans").Greatest.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void A_Moscow_that_does_everything_at_once_stays_within_the_laws() =>
        Run([.. s_levers.Select(lever => Change.Set(lever, 1, from: 1995))]).Year("programmes.done", 2029)
            .ShouldBeGreaterThan(1);

    // Every extreme has to keep the laws, whatever else it is run for.
    private static ModelRun Run(params RunInput[] inputs)
    {
        ModelRun run = ModelRuns.OfFile("pragmatic", "as-it-was", inputs);
        ModelLaws.Broken(run).ShouldBeEmpty();
        return run;
    }
}

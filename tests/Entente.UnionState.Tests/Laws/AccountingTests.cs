using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>Money and goods are counted once: what one side forgoes, lends or loses is what the other gets, or is named as lost.</summary>
public class AccountingTests
{
    private const double Rounding = 1e-9;

    public static TheoryData<bool> Both => [false, true];

    [Theory]
    [MemberData(nameof(Both))]
    public void Gas_is_worth_what_Belarus_pays_for_it_and_what_Russia_forgoes(bool atTheTable) => ShouldBeTheSame(
        Run(atTheTable),
        (run, t) => run["energy.gas_bill"][t] + run["energy.gas_subsidy"][t],
        (run, t) => run["energy.billions_of_gas_money"][t] * run["energy.european_value_of_gas"][t] * run["energy.gas_volume"][t]);

    [Theory]
    [MemberData(nameof(Both))]
    public void Oil_is_worth_what_Belarus_pays_for_it_and_the_duty_that_Russia_forgoes(bool atTheTable) => ShouldBeTheSame(
        Run(atTheTable),
        (run, t) => run["energy.oil_bill"][t] + run["energy.oil_subsidy"][t],
        (run, t) => run["energy.billions_of_oil_money"][t] * run["world.oil_price"][t] * run["energy.oil_volume"][t]);

    [Theory]
    [MemberData(nameof(Both))]
    public void What_Russia_bears_is_what_Belarus_gets_and_what_is_lost_less_what_it_saves(bool atTheTable) => ShouldBeTheSame(
        Run(atTheTable),
        (run, t) => run["moscow.net_cost_of_belarus"][t],
        (run, t) => run["economy.money_inflow_from_russia"][t] + run["moscow.revenue_loss"][t] - run["moscow.base_rent_saving"][t]
            + (run["moscow.union_budget"][t] * (run["moscow.union_budget_share_at_first"][t] - run["moscow.union_budget_share"][t])));

    [Theory]
    [MemberData(nameof(Both))]
    public void What_is_owed_is_what_was_lent_and_not_repaid(bool atTheTable)
    {
        ModelRun run = Run(atTheTable);
        double step = ReferenceCase.Model.Specs.TimeStep;
        double lent = 0;
        double repaid = 0;
        for (int t = 0; t < run.Times.Length; t++)
        {
            run["economy.debt_to_russia"][t].ShouldBe(run["economy.debt_to_russia"][0] + lent - repaid, 1e-6, $"at {run.Times[t]}");
            run["economy.debt_service"][t].ShouldBe(
                run["economy.repayment"][t] + (run["economy.interest_rate"][t] * run["economy.debt_to_russia"][t]), Rounding, $"at {run.Times[t]}");
            lent += step * run["economy.new_loans"][t];
            repaid += step * run["economy.repayment"][t];
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Turnover_is_gas_oil_and_the_rest(bool atTheTable) => ShouldBeTheSame(
        Run(atTheTable),
        (run, t) => run["trade.turnover"][t],
        (run, t) => run["energy.gas_bill"][t] + run["energy.oil_bill"][t] + run["trade.trade_apart_from_energy"][t]);

    [Theory]
    [MemberData(nameof(Both))]
    public void No_more_gas_passes_than_the_lines_hold_and_Europe_buys(bool atTheTable)
    {
        ModelRun run = Run(atTheTable);
        for (int t = 0; t < run.Times.Length; t++)
        {
            double passing = run["transit.gas_transit_volume"][t];
            passing.ShouldBeInRange(0, run["transit.transit_capacity"][t], $"at {run.Times[t]}");
            passing.ShouldBeLessThanOrEqualTo(run["transit.gas_not_bypassed"][t], $"at {run.Times[t]}");
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Nothing_that_is_counted_falls_below_nought(bool atTheTable)
    {
        ModelRun run = Run(atTheTable);
        Variable[] counted = [.. ReferenceCase.Written.Where(v => v.Units is "programmes" or "programme" or "regions" or "persons" or "billion_m3/year" or "million_t/year")];

        counted.ShouldNotBeEmpty();
        counted.Where(v => run.Range(v.Path).Least < -Rounding).Select(v => v.Path).ShouldBeEmpty();
    }

    private static ModelRun Run(bool atTheTable) =>
        atTheTable ? NegotiatedRuns.OfFile("pragmatic", "as-it-was").Model : ModelRuns.OfFile("pragmatic", "as-it-was");

    private static void ShouldBeTheSame(ModelRun run, Func<ModelRun, int, double> one, Func<ModelRun, int, double> other)
    {
        for (int t = 0; t < run.Times.Length; t++)
        {
            one(run, t).ShouldBe(other(run, t), Rounding * Math.Max(1, Math.Abs(other(run, t))), $"at {run.Times[t]}");
        }
    }
}

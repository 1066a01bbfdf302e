using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Cases.Reading;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Interpretation;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Negotiations;

/// <summary>What the generated variables come to, worked out by hand from the numbers of the fictional case at its start.</summary>
public sealed class CompiledPayoffTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
    private static readonly Negotiation s_negotiation = s_case.Negotiation!;

    private static readonly Lazy<Trajectory> s_run = new(() =>
        new InterpretedSimulator(s_case.Model).Run([], [.. s_case.Model.Variables.Select(v => v.Index)]));

    // Alder: trade 40 to 140 and duty 0 to 0.3, both with weights from 1 to 3; Birch: trade 40 to 140 (2 to 3), least trade (1 to 2).
    private static readonly double s_alderPerTrade = 100 * 0.5 / 100;
    private static readonly double s_alderPerDuty = 100 * 0.5 / 0.3;
    private static readonly double s_birchPerTrade = 100 * 0.625 / 100;

    [Fact]
    public void Points_per_outcome_are_the_shares_of_the_weights_over_the_swing()
    {
        AtStart("negotiation.alder_points_per_trade").ShouldBe(s_alderPerTrade, 1e-12);
        AtStart("negotiation.alder_points_per_duty").ShouldBe(s_alderPerDuty, 1e-12);
        AtStart("negotiation.birch_points_per_trade").ShouldBe(s_birchPerTrade, 1e-12);
        s_negotiation.Parties.ShouldAllBe(p => Math.Abs(p.Weights.Sum(w => AtStart(w.Variable.Path)) - 1) < 1e-12);
    }

    [Fact]
    public void An_options_payoff_is_its_effects_as_an_annuity_at_each_sides_rate()
    {
        IssueOption half = s_negotiation.Issues[0].Options[1];
        double moreTrade = 130 * (Math.Pow(1 - (0.1 * 0.5), 2) - Math.Pow(1 - 0.1, 2));
        double lessDuty = 0.1 * -0.5;

        double alder = ((s_alderPerTrade * moreTrade * Annuity(0.05, 3, 7)) + (s_alderPerDuty * lessDuty * Annuity(0.05, 0, 10))) / 10;
        double birch = s_birchPerTrade * moreTrade * Annuity(0.1, 3, 7) / 10;
        AtStart(half.Payoffs[0].Path).ShouldBe(alder, 1e-8);
        AtStart(half.Payoffs[1].Path).ShouldBe(birch, 1e-8);
    }

    [Fact]
    public void Points_of_one_party_count_for_it_alone()
    {
        IssueOption two = s_negotiation.Issues[1].Options[1];
        double trade = 0.01 * 2 * 60;

        AtStart(two.Payoffs[0].Path).ShouldBe(s_alderPerTrade * trade * Annuity(0.05, 2, 8) / 10, 1e-8);
        AtStart(two.Payoffs[1].Path)
            .ShouldBe(((s_birchPerTrade * trade * Annuity(0.1, 2, 8)) - (0.35 * 2 * Annuity(0.1, 0, 10))) / 10, 1e-8);
        OptionPair pair = s_negotiation.Pairs.ShouldHaveSingleItem();
        AtStart(pair.Payoffs[0].Path).ShouldBe(0.5 * Annuity(0.05, 0, 10) / 10, 1e-8);
        AtStart(pair.Payoffs[1].Path).ShouldBe(0);
    }

    [Fact]
    public void Disagreement_and_leaving_are_valued_over_the_horizon()
    {
        NegotiatingParty birch = s_negotiation.Parties[1];

        AtStart(birch.Disagreement.Path).ShouldBe(s_birchPerTrade * -0.05 * 60 * Annuity(0.1, 0, 10) / 10, 1e-8);
        AtStart(birch.Outside!.Path).ShouldBe(-20 * Annuity(0.1, 0, 10) / 10, 1e-8);
    }

    [Fact]
    public void A_promise_is_kept_where_what_a_breach_loses_from_next_year_is_worth_what_it_brings_back()
    {
        Promise promise = s_negotiation.Promises.ShouldHaveSingleItem();
        ImmutableArray<double> keeping = Series(promise.Keeping.Path);
        ImmutableArray<double> trade = Series("trade");
        for (int i = 0; i < keeping.Length; i++)
        {
            bool pays = s_birchPerTrade * 0.01 * trade[i] / 1.1 >= 0.35;
            keeping[i].ShouldBe(pays ? 1 : 0);
        }

        keeping.Distinct().Count().ShouldBe(2, "the run should pass the point at which keeping begins to pay");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1e-5)]
    [InlineData(0.3)]
    [InlineData(-0.02)]
    public void An_annuity_is_exact_at_and_near_a_rate_of_nothing(double rate)
    {
        using CaseCopy copy = new CaseCopy().Replace("negotiation.yaml", "discount_rate: 0.05", $"discount_rate: {rate.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}");
        Case read = CaseReader.Read(copy.Folder, TestContext.Current.CancellationToken).Case!;
        read.Model.TryFind("negotiation.alder_annuity_after_3_for_7", out Variable? annuity).ShouldBeTrue();

        double value = new InterpretedSimulator(read.Model).Run([], [annuity.Index], cancellation: TestContext.Current.CancellationToken).Values[0][0];

        value.ShouldBe(Annuity(rate, 3, 7), 1e-8);
    }

    // By the mean of many short pieces rather than by the formula.
    private static double Annuity(double rate, double after, double lasts)
    {
        const int Pieces = 20_000;
        return Enumerable.Range(0, Pieces).Sum(i => Math.Exp(-rate * (after + ((i + 0.5) * lasts / Pieces)))) * lasts / Pieces;
    }

    private static Variable Find(string path)
    {
        s_case.Model.TryFind(path, out Variable? variable).ShouldBeTrue(path);
        return variable!;
    }

    private static double AtStart(string path) => Series(path)[0];

    private static ImmutableArray<double> Series(string path) => s_run.Value.Values[Find(path).Index];
}

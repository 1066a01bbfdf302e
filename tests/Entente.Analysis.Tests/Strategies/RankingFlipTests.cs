using Entente.Analysis.Strategies;
using Entente.Analysis.Tests.Samples;
using Entente.Cases;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Strategies;

public class RankingFlipTests
{
    private const int Members = 30;

    private static readonly Case s_case = TinyEnsemble.PlainCase();

    [Fact]
    public void A_scenario_in_which_another_strategy_leads_is_found()
    {
        RankingFlip flip = Flips([[Flat(50), Flat(80)], [Flat(50), Flat(40)]]).ShouldHaveSingleItem();

        flip.ShouldBe(new RankingFlip(FlipKind.Scenario, "storm", "in 'Storm'", s_case.Strategies[0], s_case.Strategies[1], 10, 0.5));
    }

    [Fact]
    public void A_third_of_a_parameters_range_in_which_another_strategy_leads_is_found()
    {
        // Push gains with the parameter: 20 points behind at its least, 38 ahead at its greatest.
        double[] push = [.. Enumerable.Range(0, Members).Select(m => 30 + (2.0 * m))];
        RankingFlip flip = Flips([[Flat(50), push], [Flat(50), push]]).ShouldHaveSingleItem();

        flip.Kind.ShouldBe(FlipKind.Parameter);
        flip.Subject.ShouldBe("rate");
        flip.Condition.ShouldBe("rate below 0.03 1/year");
        flip.Leader.Id.ShouldBe("leave");
        flip.OverallLeader.Id.ShouldBe("push");
        flip.Margin.ShouldBe(50 - 39, 1e-9);
        flip.Share.ShouldBe(1 / 3.0, 1e-9);
    }

    [Fact]
    public void A_weight_in_whose_third_another_strategy_leads_is_found()
    {
        Outcome second = s_case.Outcomes[0] with { Id = "second", Title = "Second" };
        Case two = s_case with
        {
            Outcomes = [s_case.Outcomes[0], second],
            Criteria = [s_case.Criteria[0], s_case.Criteria[0] with { Outcome = second, Worst = 100, Best = 0 }],
        };
        double[][][] outcomes = [[Flat(50), Flat(70)], [Flat(50), Flat(70)]];
        Ensemble ensemble = TinyEnsemble.Of(two, outcomes) with
        {
            // The first criterion's share falls from 0.9 to 0.32 with the member.
            WeightDraws = [[.. Enumerable.Range(0, Members).Select(m => 0.9 - (0.02 * m))], [.. Enumerable.Range(0, Members).Select(m => 0.1 + (0.02 * m))]],
            ParameterDraws = [[.. Flat(0.05)]],
        };

        RankingFlip[] flips = [.. CaseAnalysis.Of(ensemble).Judgements[0].Flips];

        flips.Length.ShouldBe(2);
        flips.ShouldAllBe(f => f.Kind == FlipKind.Weight && f.Leader.Id == "leave");
        flips.Select(f => f.Condition).ShouldBe(["weight of Output below 52 %", "weight of Second above 48 %"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, 1, "0.01")]
    [InlineData(0, 1e7, "100000")]
    [InlineData(0, 123456, "1230")]
    [InlineData(0, 1e30, "1E+28")]
    [InlineData(-1e-9, 0, "-1E-11")]
    public void Bounds_are_written_with_three_digits(double first, double last, string bound)
    {
        // The highest third has 10 of 30 members, so that its bound is the draw of the 20th; the leader there is leave.
        double[] draws = [.. Enumerable.Range(0, Members).Select(m => m == Members - 11 ? first == 0 ? last / 100 : first / 100 : m < Members - 11 ? first : last)];
        double[] push = [.. Enumerable.Range(0, Members).Select(m => m < Members - 10 ? 90.0 : 40.0)];
        Ensemble ensemble = TinyEnsemble.Of(s_case, [[Flat(50), push], [Flat(50), push]]) with { ParameterDraws = [[.. draws]] };

        CaseAnalysis.Of(ensemble).Judgements[0].Flips.ShouldHaveSingleItem().Condition.ShouldBe($"rate above {bound} 1/year");
    }

    [Fact]
    public void A_margin_that_may_be_chance_is_not_reported()
    {
        double[] noisy = [.. Enumerable.Range(0, Members).Select(m => 50 + (m % 2 == 0 ? 40.0 : -41.0))];

        Flips([[Flat(50), Flat(60)], [Flat(50), noisy]]).ShouldBeEmpty();
    }

    [Fact]
    public void The_strongest_come_first_and_no_more_than_twelve()
    {
        Scenario[] scenarios = [.. Enumerable.Range(0, 16).Select(i => s_case.Scenarios[0] with { Id = $"s{i:00}", Title = $"S{i}" })];
        double[][][] outcomes = [.. scenarios.Select((_, i) => new[] { Flat(50), Flat(i == 0 ? 1000 : 50 - i) })];
        Ensemble ensemble = TinyEnsemble.Of(s_case with { Scenarios = [.. scenarios] }, outcomes);

        RankingFlip[] flips = [.. CaseAnalysis.Of(ensemble).Judgements[0].Flips];

        flips.Length.ShouldBe(12);
        flips[0].Subject.ShouldBe("s15");
        flips.Select(f => f.Margin).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void One_member_is_too_few_for_a_flip() =>
        CaseAnalysis.Of(TinyEnsemble.Of(s_case, [[[50], [80]], [[50], [40]]])).Judgements[0].Flips.ShouldBeEmpty();

    private static double[] Flat(double value) => [.. Enumerable.Repeat(value, Members)];

    private static RankingFlip[] Flips(double[][][] outcomes) => [.. CaseAnalysis.Of(TinyEnsemble.Of(s_case, outcomes)).Judgements[0].Flips];
}

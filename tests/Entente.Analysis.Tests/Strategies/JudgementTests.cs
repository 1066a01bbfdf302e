using Entente.Analysis.Strategies;
using Entente.Analysis.Tests.Samples;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Strategies;

public class JudgementTests
{
    // By scenario (calm, storm), strategy (leave, push), member.
    private static readonly double[][][] s_points =
    [
        [[50, 60, 70, 80], [90, 90, 90, 90]],
        [[40, 40, 40, 40], [10, 20, 30, 60]],
    ];

    [Fact]
    public void Worth_regret_and_the_worst_case_are_as_worked_out_by_hand()
    {
        Judgement judgement = Judge(TinyEnsemble.Of(TinyEnsemble.PlainCase(), s_points));
        (StrategyWorth leave, StrategyWorth push) = (judgement.Strategies[0], judgement.Strategies[1]);

        leave.Mean.ShouldBe(52.5, 1e-9);
        push.Mean.ShouldBe(60, 1e-9);
        leave.ByScenario.ShouldBe([65, 40], 1e-9);
        push.ByScenario.ShouldBe([90, 30], 1e-9);
        (leave.WorstCase, leave.WorstScenario.Id).ShouldBe((40, "storm"));
        (push.WorstCase, push.WorstScenario.Id).ShouldBe((30, "storm"));
        leave.MeanRegret.ShouldBe((40 + 30 + 20 + 10 + 0 + 0 + 0 + 20) / 8.0, 1e-9);
        push.MeanRegret.ShouldBe((30 + 20 + 10) / 8.0, 1e-9);
        leave.GreatestRegret.ShouldBe(25, 1e-9);
        push.GreatestRegret.ShouldBe(15, 1e-9);
        leave.ShareBest.ShouldBe(3 / 8.0);
        push.ShareBest.ShouldBe(5 / 8.0);
        push.Low.ShouldBe(13.5, 1e-9);
        push.High.ShouldBe(90, 1e-9);
    }

    [Fact]
    public void Criteria_are_weighed_by_their_share_of_the_judges_weight_in_each_member()
    {
        Case tiny = TinyCase.Build();
        Ensemble ensemble = TinyEnsemble.Of(tiny, s_points) with { WeightDraws = [[1, 1, 3, 0], [1, 3, 1, 0], [1, 1, 1, 1]] };

        Judgement owner = CaseAnalysis.Of(ensemble).Judgements[0];

        // Output is worth (x - 100) / 100, revenue x / 20000; the last member has no weights and cares alike.
        double[] shares = [0.5, 0.25, 0.75, 0.5];
        double expected = Enumerable.Range(0, 4).Average(m => 100 * ((shares[m] * (s_points[0][0][m] - 100) / 100) + ((1 - shares[m]) * s_points[0][0][m] / 20_000)));
        owner.Strategies[0].ByScenario[0].ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Where_less_is_better_the_scale_is_turned()
    {
        Judgement town = CaseAnalysis.Of(TinyEnsemble.Of(TinyCase.Build(), s_points)).Judgements[1];

        town.Judge.ShouldBe(TinyCase.Town);
        town.Strategies[1].ByScenario[0].ShouldBe(110, 1e-9);
    }

    [Fact]
    public void Members_with_an_outcome_that_is_no_number_are_left_out_of_all_cells()
    {
        double[][][] broken = [[[50, double.NaN, 70, 80], [90, 90, 90, 90]], s_points[1]];
        AnalysisResult result = CaseAnalysis.Of(TinyEnsemble.Of(TinyEnsemble.PlainCase() with { Observations = [] }, broken));

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT6001");
        result.Judgements[0].Strategies[1].ByScenario[1].ShouldBe((10 + 30 + 60) / 3.0, 1e-9);
    }

    [Fact]
    public void A_judge_of_whom_nothing_can_be_said_is_reported()
    {
        Case plain = TinyEnsemble.PlainCase() with { Observations = [] };
        double[][][] nothing = [[[double.NaN], [1]], [[1], [1]]];

        AnalysisResult none = CaseAnalysis.Of(TinyEnsemble.Of(plain, nothing));
        none.Judgements.ShouldBeEmpty();
        none.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT6005");

        AnalysisResult unjudged = CaseAnalysis.Of(TinyEnsemble.Of(plain with { Judges = [TinyCase.Owner, TinyCase.Town] }, s_points));
        unjudged.Judgements.Select(j => j.Judge.Id).ShouldBe(["owner"]);
        unjudged.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT6002");
    }

    [Fact]
    public void Strategies_in_another_order_keep_their_answers()
    {
        Case plain = TinyEnsemble.PlainCase();
        Case turned = plain with { Strategies = [.. plain.Strategies.Reverse()] };
        double[][][] turnedPoints = [.. s_points.Select(scenario => scenario.Reverse().ToArray())];

        Judgement straight = Judge(TinyEnsemble.Of(plain, s_points));
        Judgement back = Judge(TinyEnsemble.Of(turned, turnedPoints));

        foreach (StrategyWorth worth in straight.Strategies)
        {
            StrategyWorth same = back.Strategies.Single(w => w.Strategy.Id == worth.Strategy.Id);
            (same with { ByScenario = worth.ByScenario }).ShouldBe(worth);
            same.ByScenario.ShouldBe(worth.ByScenario);
        }
    }

    private static Judgement Judge(Ensemble ensemble) => CaseAnalysis.Of(ensemble).Judgements.ShouldHaveSingleItem();
}

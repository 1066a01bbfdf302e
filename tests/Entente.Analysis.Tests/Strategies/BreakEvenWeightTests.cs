using Entente.Analysis.Strategies;
using Entente.Analysis.Tests.Samples;
using Entente.Cases;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Strategies;

public class BreakEvenWeightTests
{
    private const int Members = 4;

    // Two criteria, 0 to 100 each, the second falling: an outcome x scores x/100 on the first and (100 - y)/100 on the second.
    private static Ensemble WithShares(double first, double second)
    {
        Case plain = TinyEnsemble.PlainCase();
        Outcome other = plain.Outcomes[0] with { Id = "second", Title = "Second" };
        Case two = plain with
        {
            Outcomes = [plain.Outcomes[0], other],
            Criteria = [plain.Criteria[0], plain.Criteria[0] with { Outcome = other, Worst = 100, Best = 0 }],
        };
        double[] leave = [.. Enumerable.Repeat(50.0, Members)];
        double[] push = [.. Enumerable.Repeat(80.0, Members)];
        return TinyEnsemble.Of(two, [[leave, push], [leave, push]]) with
        {
            WeightDraws = [[.. Enumerable.Repeat(first, Members)], [.. Enumerable.Repeat(second, Members)]],
            ParameterDraws = [[.. Enumerable.Repeat(0.05, Members)]],
        };
    }

    [Fact]
    public void The_share_at_which_the_lead_is_lost_is_found()
    {
        // Push leads by .3 on the first criterion and trails by .3 on the second: level where both weigh one half.
        BreakEvenWeight found = CaseAnalysis.Of(WithShares(0.8, 0.2)).Judgements[0].BreakEvens
            .Single(b => b.Outcome.Id == "second");

        found.Share.ShouldBe(0.2, 1e-12);
        found.BreakEven.ShouldBe(0.5, 1e-12);
        found.Leader.Id.ShouldBe("leave");
        found.OverallLeader.Id.ShouldBe("push");
    }

    [Fact]
    public void At_the_break_even_share_the_two_are_level()
    {
        BreakEvenWeight found = CaseAnalysis.Of(WithShares(0.8, 0.2)).Judgements[0].BreakEvens[0];

        Judgement there = CaseAnalysis.Of(WithShares(1 - found.BreakEven, found.BreakEven)).Judgements[0];

        there.Strategies[0].Mean.ShouldBe(there.Strategies[1].Mean, 1e-9);
    }

    [Fact]
    public void A_lead_that_no_weight_can_turn_has_no_break_even()
    {
        Case plain = TinyEnsemble.PlainCase();
        Ensemble ensemble = TinyEnsemble.Of(plain, [[[40.0], [80.0]], [[40.0], [80.0]]]);

        CaseAnalysis.Of(ensemble).Judgements[0].BreakEvens.ShouldBeEmpty();
    }
}

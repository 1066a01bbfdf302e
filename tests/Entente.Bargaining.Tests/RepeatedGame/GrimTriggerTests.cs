using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.RepeatedGame;

namespace Entente.Bargaining.Tests.RepeatedGame;

public sealed class GrimTriggerTests
{
    [Fact]
    public void Cooperation_in_the_dilemma_of_5_3_1_needs_a_discount_factor_of_one_half()
    {
        BargainingResult result = new GrimTriggerMethod().Solve(Dilemma(5, 3, 1, 0, .5));

        result.Status.ShouldBe(ResultStatus.Solved);
        result.Figure("least discount factor").ShouldBe(.5, 1e-12);
        result.Agreement!.Text.ShouldBe("a=cooperate, b=cooperate");
        result.Agreement.Gains.ShouldBe([2, 2]);
        new GrimTriggerMethod().Solve(Dilemma(5, 3, 1, 0, .49)).Status.ShouldBe(ResultStatus.Disagreement);
    }

    [Fact]
    public void A_punishment_that_is_no_equilibrium_is_an_empty_threat()
    {
        RepeatedGameProblem problem = Dilemma(5, 3, 1, 0, .9) with { Punishment = [0, 1] };

        BargainingResult result = new GrimTriggerMethod().Solve(problem);

        result.Status.ShouldBe(ResultStatus.DoesNotApply);
        result.Reason!.ShouldContain("empty threat");
    }

    [Fact]
    public void A_target_no_better_than_the_punishment_is_kept_at_no_patience()
    {
        RepeatedGameProblem problem = Dilemma(5, 3, 1, 0, .99) with { Target = [0, 1] };

        new GrimTriggerMethod().Solve(problem).Reason!.ShouldContain("no patience");
    }

    [Fact]
    public void A_side_without_a_discount_factor_is_said()
    {
        RepeatedGameProblem problem = Dilemma(5, 3, 1, 0, .9);

        new GrimTriggerMethod().Solve(problem with { Parties = Sides.Of(2) }).Status.ShouldBe(ResultStatus.DoesNotApply);
    }

    [Fact]
    public void The_threshold_is_where_no_deviation_from_the_trigger_pays()
    {
        var random = new Random(8);
        for (int trial = 0; trial < 3000; trial++)
        {
            double p = random.NextDouble();
            double r = p + random.NextDouble();
            double t = r + random.NextDouble();
            double discount = .01 + (random.NextDouble() * .98);
            RepeatedGameProblem problem = Dilemma(t, r, p, p - 1, discount);

            // Every plan "deviate for good from period k on" against a trigger player, by its stream of 6,000 periods.
            bool pays = Enumerable.Range(0, 3).Any(k => Deviating(k, t, r, p, discount) > Deviating(6000, t, r, p, discount));

            bool isKept = new GrimTriggerMethod().Solve(problem).Status == ResultStatus.Solved;
            isKept.ShouldBe(!pays, $"{t} {r} {p} {discount}");
        }
    }

    private static double Deviating(int from, double t, double r, double p, double discount)
    {
        (double sum, double weight) = (0, 1);
        for (int period = 0; period < 6000 && weight > 1e-14; period++)
        {
            sum += weight * (period < from ? r : period == from ? t : p);
            weight *= discount;
        }

        return sum;
    }

    private static RepeatedGameProblem Dilemma(double t, double r, double p, double s, double discount) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(2, discount),
        Actions = [["cooperate", "defect"], ["cooperate", "defect"]],
        Payoffs = [[r, s, t, p], [r, t, s, p]],
        Target = [0, 0],
        Punishment = [1, 1],
    };
}

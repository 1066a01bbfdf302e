using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.RepeatedGame;

namespace Entente.Bargaining.Tests.RepeatedGame;

public sealed class DeliveryTests
{
    [Fact]
    public void Without_end_or_forgetting_it_is_the_condition_of_the_dilemma()
    {
        BargainingResult result = Solve(2, 4, .5, null, null);

        result.Status.ShouldBe(ResultStatus.Solved);
        result.Figure("least discount factor").ShouldBe(.5, 1e-9);
        result.Figure("greatest cost that is borne").ShouldBe(2, 1e-12);
        Solve(2.001, 4, .5, null, null).Status.ShouldBe(ResultStatus.Disagreement);
    }

    [Fact]
    public void The_last_instalment_is_delivered_while_the_breach_would_be_remembered_long_enough()
    {
        Solve(2, 4, .9, 1, 1).Status.ShouldBe(ResultStatus.Solved);
        Solve(4, 4, .9, 1, 1).Status.ShouldBe(ResultStatus.Disagreement);
        Solve(4, 4, .9, 1, 2).Status.ShouldBe(ResultStatus.Solved);
    }

    [Fact]
    public void Without_discounting_the_periods_count()
    {
        Delivery.Margin(2, 3, 1, 6, 4).ShouldBe(0);
        Solve(2, 0, 1, 3, null).Figure("worth of keeping").ShouldBe(-6);
        Solve(2, 3, 1, null, null).Status.ShouldBe(ResultStatus.DoesNotApply);
    }

    [Fact]
    public void A_keeper_without_a_discount_factor_is_said() =>
        new DeliveryMethod().Solve(Problem(1, 2, null, 3, 3)).Status.ShouldBe(ResultStatus.DoesNotApply);

    [Fact]
    public void The_margin_is_the_difference_of_the_two_streams()
    {
        var random = new Random(9);
        for (int trial = 0; trial < 3000; trial++)
        {
            (double cost, double benefit, double discount) = (random.NextDouble() * 5, random.NextDouble() * 5, random.NextDouble());
            (int periods, int memory) = (random.Next(0, 12), random.Next(0, 12));
            double difference = 0;
            for (int t = 0; t < 30; t++)
            {
                double keeps = benefit - (t < periods ? cost : 0);
                double breaks = t == 0 || t > memory ? benefit : 0;
                difference += Math.Pow(discount, t) * (keeps - breaks);
            }

            Delivery.Margin(cost, benefit, discount, periods, memory).ShouldBe(difference, 1e-9);
            BargainingResult result = Solve(cost, benefit, discount, periods, memory);
            result.Residual.ShouldBeLessThan(result.Tolerance);
            (Delivery.GreatestCost(benefit, discount, periods, memory) >= cost).ShouldBe(difference >= 0);
        }
    }

    [Fact]
    public void Many_at_once_are_as_each_by_itself()
    {
        double[] costs = [1, 2, 3];
        double[] margins = new double[3];

        Delivery.Margins(costs, [2, 2, 2], [.9, .8, .7], [5, 6, double.PositiveInfinity], [3, 3, 3], margins);

        margins[1].ShouldBe(Delivery.Margin(2, 2, .8, 6, 3));
        margins[2].ShouldBe(Delivery.Margin(3, 2, .7, double.PositiveInfinity, 3));
    }

    private static BargainingResult Solve(double cost, double benefit, double discount, double? periods, double? memory) =>
        new DeliveryMethod().Solve(Problem(cost, benefit, discount, periods, memory));

    private static PromiseProblem Problem(double cost, double benefit, double? discount, double? periods, double? memory) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(1, discount),
        Cost = cost,
        Benefit = benefit,
        Periods = periods,
        Memory = memory,
    };
}

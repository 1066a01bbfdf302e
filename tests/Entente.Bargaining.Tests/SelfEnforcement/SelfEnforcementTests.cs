using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.SelfEnforcement;

namespace Entente.Bargaining.Tests.SelfEnforcement;

public sealed class SelfEnforcementTests
{
    [Fact]
    public void The_subsidy_lies_between_6_and_14_4()
    {
        BargainingResult result = Solve(20, 4, 2, 1, .8, .8);

        result.Status.ShouldBe(ResultStatus.Solved);
        result.Figure("least subsidy").ShouldBe(6, 1e-12);
        result.Figure("greatest subsidy").ShouldBe(14.4, 1e-12);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void Without_options_the_least_discount_factor_is_the_root_of_cost_over_benefit() =>
        ExchangeBounds.LeastDiscount(20, 4, 0, 0)!.Value.ShouldBe(Math.Sqrt(.2), 1e-12);

    [Fact]
    public void Impatient_sides_keep_no_subsidy()
    {
        BargainingResult result = Solve(20, 4, 2, 1, .4, .4);

        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Reason!.ShouldContain("No subsidy");
    }

    [Theory]
    [InlineData(5.9, "'b' does not go on conceding")]
    [InlineData(14.5, "'a' does not go on paying")]
    public void A_subsidy_outside_the_bounds_is_not_kept(double subsidy, string reason) =>
        Solve(20, 4, 2, 1, .8, .8, subsidy).Reason!.ShouldContain(reason);

    [Fact]
    public void A_side_without_a_discount_factor_is_said()
    {
        RepeatedExchangeProblem problem = Problem(20, 4, 2, 1, .8, .8);

        new SelfEnforcementMethod().Solve(problem with { Parties = [problem.Parties[0], problem.Parties[1] with { Discount = null }] })
            .Status.ShouldBe(ResultStatus.DoesNotApply);
    }

    [Fact]
    public void Both_keep_to_a_subsidy_just_where_cheating_once_does_not_pay()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 3000; trial++)
        {
            (double b, double c) = (random.NextDouble() * 20, random.NextDouble() * 10);
            (double payer, double conceder) = (random.NextDouble() * 4, random.NextDouble() * 4);
            (double e, double f) = (.05 + (random.NextDouble() * .9), .05 + (random.NextDouble() * .9));
            double s = random.NextDouble() * 20;
            bool pays = Stream(b - s, b - s, e) >= Stream(b, payer, e);
            bool concedes = Stream(s - c, s - c, f) >= Stream(s, conceder, f);

            var bounds = ExchangeBounds.Of(b, c, payer, conceder, e, f);

            (s <= bounds.Most).ShouldBe(pays);
            (s >= bounds.Least).ShouldBe(concedes);
        }
    }

    [Fact]
    public void The_least_discount_factor_is_where_the_bounds_meet()
    {
        var random = new Random(4);
        int found = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            (double b, double c) = (random.NextDouble() * 20, random.NextDouble() * 10);
            (double payer, double conceder) = (random.NextDouble() * 4, random.NextDouble() * 4);
            double? least = ExchangeBounds.LeastDiscount(b, c, payer, conceder);
            bool atAlmostOne = ExchangeBounds.Of(b, c, payer, conceder, 1 - 1e-9, 1 - 1e-9).IsSelfEnforcing;
            (least is not null).ShouldBe(atAlmostOne);
            if (least is { } d and > 0.001 and < 0.999)
            {
                found++;
                ExchangeBounds.Of(b, c, payer, conceder, d + 1e-6, d + 1e-6).IsSelfEnforcing.ShouldBeTrue();
                ExchangeBounds.Of(b, c, payer, conceder, d - 1e-6, d - 1e-6).IsSelfEnforcing.ShouldBeFalse();
            }
        }

        found.ShouldBeGreaterThan(1000);
    }

    private static double Stream(double now, double later, double discount) => now + (later * discount / (1 - discount));

    private static BargainingResult Solve(double b, double c, double payer, double conceder, double e, double f, double? subsidy = null) =>
        new SelfEnforcementMethod().Solve(Problem(b, c, payer, conceder, e, f) with { Subsidy = subsidy });

    private static RepeatedExchangeProblem Problem(double b, double c, double payer, double conceder, double e, double f) => new()
    {
        Id = "p",
        Title = "P",
        Parties =
        [
            new Party { Id = "a", Name = "A", Disagreement = payer, Discount = e },
            new Party { Id = "b", Name = "B", Disagreement = conceder, Discount = f },
        ],
        Benefit = b,
        Cost = c,
    };
}

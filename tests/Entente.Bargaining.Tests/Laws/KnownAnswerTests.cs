using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;

namespace Entente.Bargaining.Tests.Laws;

/// <summary>Answers that can be worked out by hand or stand in the literature.</summary>
public sealed class KnownAnswerTests
{
    private const double SixDigits = 5e-7;

    private static readonly Payoff s_first = new Payoff.Linear([1], 0);

    [Fact]
    public void A_pie_is_split_by_power_above_disagreement() =>
        Solve("nash", TestProblems.Pie(TestProblems.Two(0.6, 0.1, 0.3))).Payoffs[0].ShouldBe(0.46, SixDigits);

    [Theory]
    [InlineData("nash", 2.0 / 3)]
    [InlineData("kalai-smorodinsky", 0.618034)]
    [InlineData("egalitarian", 0.618034)]
    public void A_risk_averse_side_gets_less(string method, double share)
    {
        Agreement agreement = Solve(method, TestProblems.Line(TestProblems.Two(), s_first, TestProblems.Of(x => Math.Sqrt(1 - x))));
        agreement.Terms[0].ShouldBe(share, SixDigits);
        agreement.Payoffs[0].ShouldBe(share, SixDigits);
    }

    [Fact]
    public void Power_and_risk_aversion_multiply() =>
        Solve("nash", TestProblems.Line(TestProblems.Two(0.7), TestProblems.Of(Math.Sqrt), TestProblems.Of(x => 1 - x)))
            .Terms[0].ShouldBe(0.538462, SixDigits);

    [Fact]
    public void On_a_circle_the_square_of_a_payoff_is_the_power()
    {
        double payoff = Solve("nash", TestProblems.Line(TestProblems.Two(0.8), s_first, TestProblems.Of(x => Math.Sqrt(1 - (x * x))))).Payoffs[0];
        (payoff * payoff).ShouldBe(0.8, SixDigits);
    }

    [Theory]
    [InlineData("nash", 0.707107, 1.414214)]
    [InlineData("kalai-smorodinsky", 0.707107, 1.414214)]
    [InlineData("egalitarian", 0.894427, 0.894427)]
    public void On_an_ellipse_only_the_egalitarian_answer_depends_on_the_unit(string method, double first, double second)
    {
        Agreement agreement = Solve(method, TestProblems.Line(TestProblems.Two(), s_first, TestProblems.Of(x => 2 * Math.Sqrt(1 - (x * x)))));
        agreement.Payoffs[0].ShouldBe(first, SixDigits);
        agreement.Payoffs[1].ShouldBe(second, SixDigits);
    }

    [Theory]
    [InlineData(0.5, 4.5)]
    [InlineData(0.7, 3.5)]
    public void A_transfer_makes_up_for_a_loss(double power, double paid)
    {
        PackageProblem problem = TestProblems.Alternatives(TestProblems.Two(power), (7, -2)) with { Transfers = new Transfers() };
        Solve("nash", problem).Transfers[1].ShouldBe(paid, SixDigits);
        Solve("nash", problem with { Lotteries = true }).Transfers[1].ShouldBe(paid, SixDigits);
    }

    [Fact]
    public void Issues_that_are_vetoed_alone_pass_when_they_are_linked()
    {
        Issue a = new("a", [new Option("no", [0, 0]), new Option("yes", [5, -1])]);
        Issue b = new("b", [new Option("no", [0, 0]), new Option("yes", [-1, 5])]);
        PackageProblem linked = TestProblems.Alternatives(TestProblems.Two()) with { Issues = [a, b] };
        foreach (Issue issue in linked.Issues)
        {
            Methods.Find("nash")!.Solve(linked with { Issues = [issue] }).Status.ShouldBe(ResultStatus.Disagreement);
        }

        Agreement agreement = Solve("nash", linked);
        agreement.Payoffs.ShouldBe([4, 4]);
        agreement.Text.ShouldBe("a=yes, b=yes");
    }

    [Theory]
    [InlineData("nash", 1, 4, 2.5)]
    [InlineData("egalitarian", 0.8, 2.8, 2.8)]
    [InlineData("kalai-smorodinsky", 32.0 / 33, 42.0 / 11, 28.0 / 11)]
    public void Two_divisible_issues_make_a_kinked_frontier(string method, double p, double first, double second)
    {
        var problem = new ConvexProblem
        {
            Id = "two",
            Title = "Two issues",
            Parties = TestProblems.Two(),
            Terms = [new Term("p", 0, 1), new Term("q", 0, 1)],
            Payoffs = [new Payoff.Linear([6, -2], 0), new Payoff.Linear([-1.5, 4], 0)],
        };

        Agreement agreement = Solve(method, problem);
        agreement.Terms[0].ShouldBe(p, SixDigits);
        agreement.Payoffs[0].ShouldBe(first, SixDigits);
        agreement.Payoffs[1].ShouldBe(second, SixDigits);
    }

    [Fact]
    public void Where_nobody_can_gain_the_result_says_so()
    {
        BargainingResult result = Methods.Find("nash")!.Solve(TestProblems.Pie(TestProblems.Two(0.5, 0.6, 0.4)));
        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Agreement.ShouldBeNull();
        result.Reason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    [InlineData("egalitarian")]
    [InlineData("utilitarian")]
    public void Claims_that_exceed_the_pie_leave_no_agreement(string method) =>
        Methods.Find(method)!.Solve(TestProblems.Pie(TestProblems.Two(0.5, 0.6, 0.5))).Status.ShouldBe(ResultStatus.Disagreement);

    [Fact]
    public void A_payoff_that_is_not_concave_is_named()
    {
        BargainingResult result = Methods.Find("nash")!.Solve(
            TestProblems.Line(TestProblems.Two(), TestProblems.Of(x => x * x), TestProblems.Of(x => (1 - x) * (1 - x))));
        result.Status.ShouldBe(ResultStatus.DoesNotApply);
        result.Reason!.ShouldContain("concave");
    }

    [Fact]
    public void A_payoff_that_is_a_number_nowhere_is_named() =>
        Methods.Find("nash")!.Solve(TestProblems.Line(TestProblems.Two(), s_first, TestProblems.Of(x => Math.Sqrt(-1 - x))))
            .Status.ShouldBe(ResultStatus.DoesNotApply);

    [Fact]
    public void A_lottery_settles_what_no_alternative_does()
    {
        PackageProblem problem = TestProblems.Alternatives(TestProblems.Two(), (4, 0), (0, 2));
        Methods.Find("nash")!.Solve(problem).Status.ShouldBe(ResultStatus.Disagreement);
        Agreement agreement = Solve("nash", problem with { Lotteries = true });
        agreement.Payoffs[0].ShouldBe(2, SixDigits);
        agreement.Payoffs[1].ShouldBe(1, SixDigits);
        agreement.Lottery.Sum(c => c.Probability).ShouldBe(1, 1e-12);
        agreement.Text.ShouldContain("50 %");
    }

    [Fact]
    public void The_next_best_packages_are_named_in_order()
    {
        BargainingResult result = Methods.Find("nash")!.Solve(TestProblems.Alternatives(TestProblems.Two(), (1, 1), (3, 3), (2, 2), (-1, 9)));
        result.RunnersUp.Select(r => r.Agreement.Options[0]).ShouldBe([2, 0]);
        result.RunnersUp[0].Measure.ShouldBe(2, 1e-12);
    }

    [Fact]
    public void A_side_without_power_is_only_floored_and_gets_what_is_left()
    {
        PackageProblem problem = TestProblems.Alternatives(TestProblems.Two(1), (5, -1), (4, 0), (4, 2));
        BargainingResult result = Methods.Find("nash")!.Solve(problem);
        result.Agreement!.Options.ShouldBe([2]);
        result.Tied.ShouldBeEmpty();
    }

    [Fact]
    public void A_cap_holds_back_what_a_side_would_pay()
    {
        PackageProblem problem = TestProblems.Alternatives(TestProblems.Two(), (7, -2)) with { Transfers = new Transfers(3) };
        foreach (bool lotteries in new[] { false, true })
        {
            Agreement agreement = Solve("nash", problem with { Lotteries = lotteries });
            agreement.Payoffs[0].ShouldBe(4, SixDigits);
            agreement.Payoffs[1].ShouldBe(1, SixDigits);
            agreement.Text.ShouldContain("R pays 3");
        }
    }

    private static Agreement Solve(string method, Problem problem)
    {
        BargainingResult result = Methods.Find(method)!.Solve(problem);
        result.Status.ShouldBe(ResultStatus.Solved, result.Reason);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        return result.Agreement.ShouldNotBeNull();
    }
}

using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.AlternatingOffers;
using Entente.Bargaining.Solvers.Nash;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.AlternatingOffers;

public sealed class AlternatingOffersTests
{
    private const double SixDigits = 5e-7;

    [Fact]
    public void Who_offers_first_and_waits_better_gets_more()
    {
        Agreement agreement = Solve(Pie(0.9, 0.8));
        agreement.Payoffs[0].ShouldBe(5.0 / 7, SixDigits);
        agreement.Payoffs[1].ShouldBe(2.0 / 7, SixDigits);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.2)]
    [InlineData(3, 0.92)]
    [InlineData(51, 0.714363)]
    public void With_a_last_round_the_answer_goes_back_from_it(int rounds, double share) =>
        Solve(Pie(0.9, 0.8) with { Offers = new OfferProtocol { Rounds = rounds } }).Payoffs[0].ShouldBe(share, SixDigits);

    [Theory]
    [InlineData(0.3, 0.473684)]
    [InlineData(0.45, 0.473684)]
    [InlineData(0.6, 0.6)]
    public void An_outside_option_counts_only_where_it_exceeds_what_waiting_is_worth(double outside, double share) =>
        Solve(Pie(0.9, 0.9, outside)).Payoffs[1].ShouldBe(share, SixDigits);

    [Fact]
    public void As_offers_get_faster_patience_becomes_power()
    {
        double previous = 1;
        foreach (double interval in new[] { 1, 0.1, 0.01, 0.0001 })
        {
            double error = Math.Abs(Solve(Pie(Math.Exp(-0.05 * interval), Math.Exp(-0.15 * interval))).Payoffs[0] - 0.75);
            error.ShouldBeLessThan(previous);
            previous = error;
        }

        previous.ShouldBeLessThan(1e-5);
    }

    [Fact]
    public void A_curved_frontier_leads_to_the_Nash_solution_too()
    {
        ImmutableArray<Party> patient = [.. TestProblems.Two(0.75).Select((p, i) => p with { Discount = Math.Exp((i == 0 ? -0.05 : -0.15) * 1e-4) })];
        ConvexProblem problem = TestProblems.Line(patient, new Payoff.Linear([1], 0), TestProblems.Of(x => Math.Sqrt(1 - x)));
        double nash = new NashMethod().Solve(problem).Agreement!.Payoffs[0];
        Solve(problem).Payoffs[0].ShouldBe(nash, 1e-4);
    }

    [Fact]
    public void A_risk_of_breakdown_works_as_impatience_does()
    {
        PayoffProblem risky = Pie(1, 1) with { Offers = new OfferProtocol { Breakdown = 0.1 } };
        Solve(risky).Payoffs[0].ShouldBe(Solve(Pie(0.9, 0.9)).Payoffs[0], 1e-9);
    }

    [Fact]
    public void A_long_horizon_comes_near_to_none() =>
        Seeds.Hold(50, seed =>
        {
            PayoffProblem problem = Random(seed);
            BargainingResult without = new AlternatingOffersMethod().Solve(problem);
            BargainingResult with = new AlternatingOffersMethod().Solve(problem with { Offers = new OfferProtocol { Rounds = 120 } });
            with.Status.ShouldBe(without.Status);
            if (without.Agreement is { } agreement && with.Agreement is { } other)
            {
                other.Payoffs[0].ShouldBe(agreement.Payoffs[0], 1e-5, $"seed {seed}");
                other.Payoffs[1].ShouldBe(agreement.Payoffs[1], 1e-5, $"seed {seed}");
            }
        });

    [Fact]
    public void Every_answer_passes_its_own_check() =>
        Seeds.Hold(200, seed =>
        {
            BargainingResult result = new AlternatingOffersMethod().Solve(Random(seed));
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");
        });

    [Fact]
    public void Three_sides_share_by_turns()
    {
        // Each waits for its own turn: with a common discount d the proposer's share is 1 / (1 + d + d²), the next one's d times that, and so on.
        PackageProblem problem = new()
        {
            Id = "three",
            Title = "Three",
            Parties = Sides.Of(3, 0.9),
            Issues = [new Issue("pie", [new Option("all", [1, 0, 0])])],
            Transfers = new Transfers(),
        };
        Agreement agreement = Solve(problem);
        double first = 1 / (1 + 0.9 + 0.81);
        agreement.Payoffs[0].ShouldBe(first, SixDigits);
        agreement.Payoffs[1].ShouldBe(first * 0.9, SixDigits);
        agreement.Payoffs[2].ShouldBe(first * 0.81, SixDigits);
    }

    [Fact]
    public void Over_single_packages_the_method_does_not_apply() =>
        new AlternatingOffersMethod().Solve(TestProblems.Alternatives(Sides.Of(2, 0.9), (1, 0), (0, 1))).Status.ShouldBe(ResultStatus.DoesNotApply);

    private static ConvexProblem Pie(double first, double second, double? outside = null) =>
        TestProblems.Pie([.. TestProblems.Two(outsideOfSecond: outside).Select((p, i) => p with { Discount = i == 0 ? first : second })]);

    private static PackageProblem Random(int seed)
    {
        PackageProblem problem = new RandomProblem(seed).Packages(mostParties: 2, powerless: false) with { Lotteries = true };
        return problem with { Parties = [.. problem.Parties.Select((p, i) => p with { Discount = 0.5 + (((seed >> i) % 4) * 0.12) })] };
    }

    private static Agreement Solve(PayoffProblem problem)
    {
        BargainingResult result = new AlternatingOffersMethod().Solve(problem);
        result.Status.ShouldBe(ResultStatus.Solved, result.Reason);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        return result.Agreement.ShouldNotBeNull();
    }
}

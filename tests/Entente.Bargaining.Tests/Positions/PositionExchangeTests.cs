using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.PositionExchange;
using Entente.Bargaining.Solvers.SalienceWeightedMean;

namespace Entente.Bargaining.Tests.Positions;

public sealed class PositionExchangeTests
{
    [Fact]
    public void Two_equal_parties_shift_both_outcomes_by_18_18182_and_gain_10_90909()
    {
        PositionProblem problem = Problem([new Stand(1, [100, 100], [.9, .3]), new Stand(1, [0, 0], [.2, .8])]);

        VoteExchange exchange = PositionExchangeMethod.Possible(problem).ShouldHaveSingleItem();

        exchange.ShiftForFirst.ShouldBe(18.18182, 5e-6);
        exchange.ShiftForSecond.ShouldBe(18.18182, 5e-6);
        exchange.Gain.ShouldBe(10.90909, 5e-6);
        exchange.FirstMovesTo.ShouldBe(33.3333, 5e-5);
        exchange.SecondMovesTo.ShouldBe(100, 1e-9);
        BargainingResult result = new PositionExchangeMethod().Solve(problem);
        result.Agreement!.Gains.ShouldAllBe(g => Math.Abs(g - 10.90909) < 5e-6);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void One_issue_cannot_be_exchanged() =>
        new PositionExchangeMethod().Solve(Problem([new Stand(1, [1], [.9]), new Stand(1, [0], [.2])], "a"))
            .Status.ShouldBe(ResultStatus.DoesNotApply);

    [Fact]
    public void Issues_that_matter_in_the_same_proportion_are_not_exchanged() =>
        new PositionExchangeMethod().Solve(Problem([new Stand(1, [100, 100], [.5, .25]), new Stand(1, [0, 0], [1, .5])]))
            .Status.ShouldBe(ResultStatus.Disagreement);

    [Fact]
    public void An_exchange_leaves_both_better_off_and_no_other_terms_of_equal_gain_are_better()
    {
        var random = new Random(5);
        int exchanges = 0;
        for (int trial = 0; trial < 500; trial++)
        {
            PositionProblem problem = Random(random);
            foreach (VoteExchange exchange in PositionExchangeMethod.Possible(problem))
            {
                exchanges++;
                Gain(problem, exchange, exchange.First).ShouldBe(exchange.Gain, 1e-9);
                Gain(problem, exchange, exchange.Second).ShouldBe(exchange.Gain, 1e-9);
                exchange.Gain.ShouldBeGreaterThan(0);
                exchange.Gain.ShouldBeGreaterThanOrEqualTo(GreatestEqualGain(problem, exchange) - 1e-6);
            }
        }

        exchanges.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void The_order_of_the_parties_does_not_matter()
    {
        var random = new Random(6);
        for (int trial = 0; trial < 1000; trial++)
        {
            PositionProblem problem = Random(random);
            PositionProblem mirrored = problem with { Stands = [.. problem.Stands.Reverse()] };

            BargainingResult result = new PositionExchangeMethod().Solve(problem);
            BargainingResult other = new PositionExchangeMethod().Solve(mirrored);

            result.Status.ShouldBe(other.Status);
            result.Residual.ShouldBeLessThanOrEqualTo(1e-9);
            double[] gains = [.. PositionExchangeMethod.Possible(problem).Select(e => e.Gain)];
            double[] others = [.. PositionExchangeMethod.Possible(mirrored).Select(e => e.Gain)];
            gains.Length.ShouldBe(others.Length);
            gains.Zip(others).ShouldAllBe(g => Math.Abs(g.First - g.Second) < 1e-9);
        }
    }

    // What a party gets by the two moves alone, from the outcomes.
    private static double Gain(PositionProblem problem, VoteExchange exchange, int party)
    {
        ImmutableArray<double> before = problem.Payoffs(Outcomes(problem, null, exchange));
        ImmutableArray<double> after = problem.Payoffs(Outcomes(problem, (exchange.FirstMovesTo, exchange.SecondMovesTo), exchange));
        return after[party] - before[party];
    }

    // All pairs of moves on a grid by which both gain alike, neither past the other's position nor the outcome past a winner's.
    private static double GreatestEqualGain(PositionProblem problem, VoteExchange exchange)
    {
        double best = 0;
        Stand first = problem.Stands[exchange.First];
        Stand second = problem.Stands[exchange.Second];
        double rate = (first.Saliences[exchange.FirstWins] + second.Saliences[exchange.FirstWins])
            / (first.Saliences[exchange.SecondWins] + second.Saliences[exchange.SecondWins]);
        for (int i = 0; i <= 50; i++)
        {
            double share = i / 50.0;
            double to = second.Positions[exchange.FirstWins] + (share * (first.Positions[exchange.FirstWins] - second.Positions[exchange.FirstWins]));
            ImmutableArray<double> before = Outcomes(problem, null, exchange);
            double shift = Math.Abs(Outcomes(problem, (first.Positions[exchange.SecondWins], to), exchange)[exchange.FirstWins] - before[exchange.FirstWins]);
            double weight = first.Weight(exchange.SecondWins) / problem.Weights(exchange.SecondWins).Sum();
            double back = shift * rate / weight;
            bool isPossible = back <= Math.Abs(first.Positions[exchange.SecondWins] - second.Positions[exchange.SecondWins]) + 1e-12
                && shift <= Math.Abs(first.Positions[exchange.FirstWins] - before[exchange.FirstWins]) + 1e-12
                && shift * rate <= Math.Abs(second.Positions[exchange.SecondWins] - before[exchange.SecondWins]) + 1e-12;
            if (isPossible)
            {
                best = Math.Max(best, (first.Saliences[exchange.FirstWins] * shift) - (first.Saliences[exchange.SecondWins] * shift * rate));
            }
        }

        return best;
    }

    private static ImmutableArray<double> Outcomes(PositionProblem problem, (double First, double Second)? moves, VoteExchange exchange) =>
        [.. problem.Issues.Select((_, issue) =>
        {
            ImmutableArray<double> positions = problem.Positions(issue);
            if (moves is { } m && issue == exchange.SecondWins)
            {
                positions = positions.SetItem(exchange.First, m.First);
            }
            else if (moves is { } n && issue == exchange.FirstWins)
            {
                positions = positions.SetItem(exchange.Second, n.Second);
            }

            return SalienceWeightedMeanMethod.Mean(positions, problem.Weights(issue));
        })];

    private static PositionProblem Random(Random random)
    {
        int actors = random.Next(2, 6);
        return Problem([.. Enumerable.Range(0, actors).Select(_ => new Stand(
            random.Next(1, 5),
            [random.Next(0, 101), random.Next(0, 101), random.Next(0, 101)],
            [random.Next(1, 11) / 10.0, random.Next(1, 11) / 10.0, random.Next(1, 11) / 10.0]))], "a", "b", "c");
    }

    private static PositionProblem Problem(ImmutableArray<Stand> stands, params string[] issues) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(stands.Length),
        Issues = issues.Length == 0 ? ["a", "b"] : [.. issues],
        Stands = stands,
    };
}

using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.Core;

namespace Entente.Bargaining.Tests.Core;

public sealed class CoreTests
{
    [Fact]
    public void Of_three_where_any_two_win_the_core_is_empty_by_a_third()
    {
        BargainingResult result = Solve(CoalitionProblem.Tabulate(3, s => System.Numerics.BitOperations.PopCount((uint)s) >= 2 ? 1 : 0));

        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Figure("least excess").ShouldBe(1 / 3.0, 1e-9);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
    }

    [Fact]
    public void The_one_right_glove_takes_all()
    {
        // a has the right glove, b and c one left each.
        BargainingResult result = Solve(CoalitionProblem.Tabulate(3, s => (s & 1) == 1 && s > 1 ? 1 : 0));

        result.Agreement!.Payoffs[0].ShouldBe(1, 1e-9);
        result.Figure("Shapley value in the core").ShouldBe(0);
        result.Figure("least excess").ShouldBe(0, 1e-9);
    }

    [Fact]
    public void One_party_alone_has_its_worth() =>
        Solve([0, 7]).Agreement!.Payoffs.ShouldBe([7]);

    [Fact]
    public void The_security_council_leaves_all_to_those_with_a_veto()
    {
        BargainingResult result = Solve(CoalitionProblem.Tabulate(
            15, s => (s & 31) == 31 && System.Numerics.BitOperations.PopCount((uint)s) >= 9 ? 1 : 0));

        result.Status.ShouldBe(ResultStatus.Solved);
        result.Agreement!.Payoffs.Skip(5).ShouldAllBe(p => Math.Abs(p) < 1e-8);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_least_excess_of_votes_of_twenty_is_proved_by_balanced_weights(int seed)
    {
        var random = new Random(seed);
        int[] votes = [.. Enumerable.Range(0, 20).Select(_ => random.Next(1, 40))];
        int quota = votes.Sum() * 2 / 3;

        BargainingResult result = Solve(CoalitionProblem.Tabulate(
            20, s => votes.Where((_, i) => (s >> i & 1) == 1).Sum() >= quota ? 1 : 0));

        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
    }

    [Fact]
    public void For_three_parties_it_is_Shapley_and_Bondarevas_condition_over_all_balanced_collections()
    {
        // The minimal balanced collections of three parties, with their weights.
        (int[] Coalitions, double Weight)[] balanced = [([1, 6], 1), ([2, 5], 1), ([4, 3], 1), ([1, 2, 4], 1), ([3, 5, 6], .5)];
        var random = new Random(51);
        int empty = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            ImmutableArray<double> worths = CoalitionProblem.Tabulate(3, s => random.Next(0, 8) + (s == 7 ? 6 : 0));

            // The least excess is the greatest over the collections of what they are worth too much, a weight's sum apart.
            double expected = balanced.Max(b => ((b.Coalitions.Sum(s => worths[s]) * b.Weight) - worths[7]) / (b.Weight * b.Coalitions.Length));

            BargainingResult result = Solve(worths);

            result.Figure("least excess").ShouldBe(expected, 1e-8);
            (result.Status == ResultStatus.Disagreement).ShouldBe(expected > 1e-8);
            empty += expected > 1e-8 ? 1 : 0;
        }

        empty.ShouldBeInRange(500, 2500);
    }

    [Fact]
    public void A_division_in_the_core_leaves_no_coalition_better_off_and_convex_games_have_one_with_the_Shapley_value_in_it()
    {
        var random = new Random(52);
        for (int trial = 0; trial < 2000; trial++)
        {
            int parties = random.Next(2, 7);
            double[] weights = [.. Enumerable.Range(0, parties).Select(_ => random.NextDouble())];
            ImmutableArray<double> convex = CoalitionProblem.Tabulate(
                parties, s => Math.Pow(weights.Where((_, i) => (s >> i & 1) == 1).Sum(), 2));

            BargainingResult result = Solve(convex);

            result.Status.ShouldBe(ResultStatus.Solved);
            result.Figure("Shapley value in the core").ShouldBe(1);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
            for (int coalition = 1; coalition < convex.Length; coalition++)
            {
                double share = result.Agreement!.Payoffs.Where((_, i) => (coalition >> i & 1) == 1).Sum();
                share.ShouldBeGreaterThanOrEqualTo(convex[coalition] - 1e-8);
            }
        }
    }

    private static BargainingResult Solve(ImmutableArray<double> worths) => new CoreMethod().Solve(new CoalitionProblem
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(System.Numerics.BitOperations.Log2((uint)worths.Length)),
        Worths = worths,
    });
}

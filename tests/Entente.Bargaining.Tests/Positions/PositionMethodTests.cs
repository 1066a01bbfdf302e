using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.SalienceWeightedMean;
using Entente.Bargaining.Solvers.WeightedMedian;

namespace Entente.Bargaining.Tests.Positions;

public sealed class PositionMethodTests
{
    private static readonly PositionProblem s_carEmissions = OneIssue(
        (4, .08, .8), (7, .08, .4), (4, .03, .2), (4, .16, .8), (10, .16, .6),
        (10, .16, .6), (10, .16, .9), (7, .05, .1), (4, .05, 1), (7, .08, .7));

    [Fact]
    public void The_mean_of_the_car_emission_positions_is_7_389956()
    {
        BargainingResult result = new SalienceWeightedMeanMethod().Solve(s_carEmissions);

        result.Agreement!.Terms[0].ShouldBe(7.389956, 5e-7);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void The_median_of_the_car_emission_positions_is_7()
    {
        BargainingResult result = new WeightedMedianMethod().Solve(s_carEmissions);

        result.Agreement!.Terms[0].ShouldBe(7);
        result.Tied.ShouldBeEmpty();
        result.Residual.ShouldBe(0);
    }

    [Fact]
    public void Two_halves_leave_everything_between_them_tied()
    {
        BargainingResult result = new WeightedMedianMethod().Solve(OneIssue((0, .1, .3), (10, .03, 1)));

        result.Agreement!.Terms[0].ShouldBe(5);
        result.Tied.Select(t => t.Terms[0]).ShouldBe([0, 10]);
        result.Figure("x from").ShouldBe(0);
        result.Figure("x to").ShouldBe(10);
        result.Residual.ShouldBe(0);
    }

    [Fact]
    public void Nobody_with_weight_is_said()
    {
        PositionProblem problem = OneIssue((0, 1, 0), (10, 0, 1));

        new WeightedMedianMethod().Solve(problem).Status.ShouldBe(ResultStatus.DoesNotApply);
        new SalienceWeightedMeanMethod().Solve(problem).Reason!.ShouldContain("'x'");
    }

    [Fact]
    public void The_median_makes_the_weighted_distance_least_and_the_mean_its_square()
    {
        var random = new Random(11);
        for (int trial = 0; trial < 3000; trial++)
        {
            int actors = random.Next(1, 8);
            PositionProblem problem = OneIssue(
                [.. Enumerable.Range(0, actors).Select(_ => ((double)random.Next(0, 11), random.Next(1, 5) / 4.0, random.Next(1, 5) / 4.0))]);
            ImmutableArray<double> positions = problem.Positions(0);
            ImmutableArray<double> weights = problem.Weights(0);
            double Cost(double x, double power) => positions.Zip(weights, (p, w) => w * Math.Pow(Math.Abs(p - x), power)).Sum();

            MedianInterval median = WeightedMedianMethod.Median(positions, weights);
            double mean = SalienceWeightedMeanMethod.Mean(positions, weights);
            for (double x = 0; x <= 10; x += 0.25)
            {
                Cost(x, 2).ShouldBeGreaterThanOrEqualTo(Cost(mean, 2) - 1e-9);
                double difference = Cost(x, 1) - Cost(median.Middle, 1);
                bool isInside = x >= median.Least && x <= median.Most;
                (Math.Abs(difference) < 1e-9).ShouldBe(isInside, $"{x} in {median}");
                difference.ShouldBeGreaterThanOrEqualTo(-1e-9);
            }
        }
    }

    private static PositionProblem OneIssue(params (double Position, double Capability, double Salience)[] stands) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(stands.Length),
        Issues = ["x"],
        Stands = [.. stands.Select(s => new Stand(s.Capability, [s.Position], [s.Salience]))],
    };
}

using Entente.Analysis.Scoring;
using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Tests.Scoring;

public class CrpsTests
{
    [Fact]
    public void One_member_scores_its_absolute_error() => Crps.Of([3], 5).ShouldBe(2);

    [Theory]
    [InlineData(0.5, 0.25)] // (1/2)² over the whole of the gap
    [InlineData(0, 0.25)]
    [InlineData(2, 1.25)] // and 1 from the last member on
    [InlineData(-1, 1.25)]
    public void Two_members_score_as_worked_by_hand(double observed, double score) => Crps.Of([1, 0], observed).ShouldBe(score, 1e-15);

    [Fact]
    public void Three_members_score_as_worked_by_hand() =>
        // mean |x-y| = (2+0+3)/3; mean |x-x'| = 2(2+5+3)/9
        Crps.Of([0, 2, 5], 2).ShouldBe((5.0 / 3) - (10.0 / 9), 1e-14);

    [Fact]
    public void No_member_has_no_score() => Crps.Of([], 1).ShouldBe(double.NaN);

    [Theory]
    [InlineData(0)]
    [InlineData(1.3)]
    [InlineData(-4)]
    public void A_large_ensemble_of_a_normal_scores_as_the_closed_form(double observed) =>
        Crps.OfSorted(StandardNormal(20_000), observed).ShouldBe(Crps.OfNormal(0, 1, observed), 1e-4);

    [Fact]
    public void A_normal_at_its_mean_scores_the_known_value() =>
        Crps.OfNormal(7, 2, 7).ShouldBe(2 * (Math.Sqrt(2) - 1) / Math.Sqrt(Math.PI), 1e-12);

    [Fact]
    public void A_normal_without_spread_scores_its_absolute_error() => Crps.OfNormal(1, 0, 4).ShouldBe(3);

    [Fact]
    public void Moving_and_stretching_forecast_and_observation_moves_nothing_and_stretches_the_score()
    {
        var random = new Random(5);
        for (int i = 0; i < 200; i++)
        {
            double[] members = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => random.NextDouble() * 10)];
            (double observed, double shift, double scale) = (random.NextDouble() * 10, (random.NextDouble() * 100) - 50, random.NextDouble() * 5);
            double score = Crps.Of(members, observed);

            Crps.Of(members.Select(m => m + shift), observed + shift).ShouldBe(score, 1e-10);
            Crps.Of(members.Select(m => m * -scale), observed * -scale).ShouldBe(score * scale, 1e-10);
        }
    }

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 0.5)]
    [InlineData(0, 1.8)]
    [InlineData(0.2, 0)]
    public void The_truth_is_never_beaten_in_expectation(double mean, double deviation)
    {
        double[] happenings = StandardNormal(4000);
        double truth = happenings.Average(y => Crps.OfNormal(0, 1, y));

        happenings.Average(y => Crps.OfNormal(mean, deviation, y)).ShouldBeGreaterThan(truth);
    }

    [Fact]
    public void The_score_is_twice_the_integral_of_the_pinball_loss_over_all_levels()
    {
        double[] levels = [.. Enumerable.Range(0, 100_000).Select(i => (i + 0.5) / 100_000)];

        double loss = levels.Average(level => Pinball.Loss(Normal.InvCDF(0, 1, level), level, 0.7));

        (2 * loss).ShouldBe(Crps.OfNormal(0, 1, 0.7), 1e-4);
    }

    [Fact]
    public void Pinball_weighs_what_is_above_and_below_by_the_level()
    {
        Pinball.Loss(10, 0.9, 12).ShouldBe(1.8, 1e-12);
        Pinball.Loss(10, 0.9, 8).ShouldBe(0.2, 1e-12);
        Pinball.Loss(10, 0.9, 10).ShouldBe(0);
    }

    private static double[] StandardNormal(int count) => [.. Enumerable.Range(0, count).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / count))];
}

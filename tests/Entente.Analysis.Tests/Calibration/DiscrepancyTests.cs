using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;

namespace Entente.Analysis.Tests.Calibration;

public sealed class DiscrepancyTests
{
    private static readonly OrnsteinUhlenbeck s_process = new(2, 3);

    [Fact]
    public void Two_points_have_the_density_of_the_bivariate_normal()
    {
        ImmutableArray<MeasuredPoint> points = [new(2000, 0.5, 1, 0), new(2003, 1, 1, 0)];
        var discrepancy = new Discrepancy(points, [new WeightedProcess(s_process, 1)]);

        (double a, double b, double c) = (4 + 0.25, 4 + 1, 4 * Math.Exp(-1));
        double determinant = (a * b) - (c * c);
        double distance = ((b * 1.5 * 1.5) - (2 * c * 1.5 * -0.5) + (a * 0.25)) / determinant;
        discrepancy.LogLikelihood([1.5, -0.5]).ShouldBe(-Math.Log(2 * Math.PI) - (0.5 * Math.Log(determinant)) - (0.5 * distance), 1e-12);
    }

    [Fact]
    public void An_uncertain_offset_is_common_to_the_points_of_its_series_alone()
    {
        ImmutableArray<MeasuredPoint> points = [new(2000, 0.5, 1, 0.8), new(2050, 0.5, 1, 0.8), new(2100, 0.5, 2, 0.6)];
        var discrepancy = new Discrepancy(points, [new WeightedProcess(new OrnsteinUhlenbeck(1, 1), 1)]);

        // Far apart in time the process has nothing in common: variances 1 + .25 + .64 (twice, covariance .64) and 1 + .25 + .36.
        (double a, double c, double d) = (1.89, 0.64, 1.61);
        double determinant = (a * a) - (c * c);
        double distance = ((a * 1) - (2 * c * 1 * 2) + (a * 4)) / determinant;
        double expected = (-1.5 * Math.Log(2 * Math.PI)) - (0.5 * Math.Log(determinant * d)) - (0.5 * (distance + (0.25 / d)));
        discrepancy.LogLikelihood([1, 2, 0.5]).ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void The_likelihood_is_the_average_over_the_prior_of_the_process()
    {
        ImmutableArray<MeasuredPoint> points = [new(2000, 0.3, 1, 0), new(2001, 0.3, 1, 0)];
        OrnsteinUhlenbeck other = new(0.2, 1);
        double Alone(OrnsteinUhlenbeck process) => Math.Exp(new Discrepancy(points, [new WeightedProcess(process, 1)]).LogLikelihood([0.4, 0.1]));

        double both = Math.Exp(new Discrepancy(points, [new WeightedProcess(s_process, 0.25), new WeightedProcess(other, 0.75)]).LogLikelihood([0.4, 0.1]));

        both.ShouldBe((0.25 * Alone(s_process)) + (0.75 * Alone(other)), 1e-12);
    }

    [Fact]
    public void Further_spread_adds_to_the_covariance()
    {
        ImmutableArray<MeasuredPoint> points = [new(2000, 0.5, 1, 0)];
        var discrepancy = new Discrepancy(points, [new WeightedProcess(s_process, 1)], (_, _) => 3);

        discrepancy.LogLikelihood([1]).ShouldBe((-0.5 * Math.Log(2 * Math.PI * 7.25)) - (0.5 / 7.25), 1e-12);
    }

    [Fact]
    public void A_residual_that_is_no_number_is_impossible() =>
        new Discrepancy([new(2000, 0.5, 1, 0)], [new WeightedProcess(s_process, 1)]).LogLikelihood([double.NaN]).ShouldBe(double.NegativeInfinity);

    [Fact]
    public void The_process_that_explains_the_residuals_is_drawn_as_often_as_it_explains_them()
    {
        ImmutableArray<MeasuredPoint> points = [new(2000, 0.1, 1, 0)];
        WeightedProcess[] prior = [new(new OrnsteinUhlenbeck(0.1, 1), 0.5), new(new OrnsteinUhlenbeck(1, 1), 0.5)];
        var discrepancy = new Discrepancy(points, [.. prior]);
        double narrow = Math.Exp(-0.5 * 0.04 / 0.02) / Math.Sqrt(0.02);
        double wide = Math.Exp(-0.5 * 0.04 / 1.01) / Math.Sqrt(1.01);

        double share = Enumerable.Range(0, 1000).Average(i => discrepancy.Draw([0.2], (i + 0.5) / 1000).Deviation < 0.5 ? 1.0 : 0);

        share.ShouldBe(narrow / (narrow + wide), 0.002);
    }

    [Fact]
    public void Half_of_the_prior_lies_below_the_median_share()
    {
        ImmutableArray<WeightedProcess> prior = DiscrepancyPrior.For(5);

        prior.Sum(p => p.Weight).ShouldBe(1, 1e-12);
        prior.Where(p => p.Process.Deviation < 0.9 * DiscrepancyPrior.MedianShare * 5).Sum(p => p.Weight)
            .ShouldBe(prior.Where(p => p.Process.Deviation > 1.1 * DiscrepancyPrior.MedianShare * 5).Sum(p => p.Weight), 0.02);
    }

    [Fact]
    public void Given_one_residual_the_process_returns_to_zero_as_an_Ornstein_Uhlenbeck_process_does()
    {
        // Measured without error: mean r·e^(-t/τ), variance σ²(1 - e^(-2t/τ)).
        var ahead = new ConditionalDiscrepancy([new(2000, 1e-6, 1, 0)], [new(2002, 0, 1, 0), new(2200, 0, 1, 0)], s_process);

        double[] mean = ahead.Mean([1.2]);
        mean[0].ShouldBe(1.2 * Math.Exp(-2.0 / 3), 1e-9);
        mean[1].ShouldBe(0, 1e-9);
        double decay = Math.Exp(-4.0 / 3);
        ahead.Draw([1.2], [1, 0])[0].ShouldBe(mean[0] + (2 * Math.Sqrt(1 - decay)), 1e-6);
        ahead.Draw([1.2], [0, 1])[1].ShouldBe(2, 1e-6);
    }

    [Fact]
    public void At_a_point_measured_with_error_the_residual_is_believed_in_part()
    {
        var there = new ConditionalDiscrepancy([new(2000, 1, 1, 0)], [new(2000, 0, 2, 0)], s_process);

        there.Mean([1])[0].ShouldBe(4.0 / 5, 1e-12);
        there.Draw([0], [1])[0].ShouldBe(Math.Sqrt(4 - (16.0 / 5)), 1e-9);
    }

    [Fact]
    public void An_offset_goes_on_in_its_own_series()
    {
        ImmutableArray<MeasuredPoint> measured = [new(2000, 0, 1, 1)];
        OrnsteinUhlenbeck small = new(1, 1);
        var ahead = new ConditionalDiscrepancy(measured, [new(2100, 0, 1, 1), new(2100, 0, 2, 0)], small);

        ahead.Mean([2]).ShouldBe([1.0, 0.0], 1e-9);
    }

    [Fact]
    public void Draws_at_several_points_belong_together()
    {
        ImmutableArray<MeasuredPoint> asked = [new(2001, 0, 1, 0), new(2001.5, 0, 1, 0)];
        var ahead = new ConditionalDiscrepancy([new(2000, 0.1, 1, 0)], asked, s_process);
        double[][] draws = [ahead.Draw([0], [1, 0]), ahead.Draw([0], [0, 1])];

        // Covariance from the two columns of its factor, against the formula.
        double variance = 4 + 0.01;
        double Between(double t, double u) => (4 * Math.Exp(-Math.Abs(t - u) / 3)) - (16 * Math.Exp(-(t - 2000) / 3) * Math.Exp(-(u - 2000) / 3) / variance);
        (draws[0][0] * draws[0][1]).ShouldBe(Between(2001, 2001.5), 1e-9);
        ((draws[0][1] * draws[0][1]) + (draws[1][1] * draws[1][1])).ShouldBe(Between(2001.5, 2001.5), 1e-9);
    }
}

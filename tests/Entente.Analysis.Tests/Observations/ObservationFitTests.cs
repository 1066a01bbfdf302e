using Entente.Analysis.Observations;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Observations;

public class ObservationFitTests
{
    private static readonly Case s_case = TinyCase.Build();

    [Fact]
    public void Points_up_to_the_end_of_the_fit_are_compared_with_the_models_mean_over_their_period()
    {
        Ensemble ensemble = Run(s_case);
        ObservationFit fit = CaseAnalysis.Of(ensemble).Fits.ShouldHaveSingleItem();

        fit.Points.Select(p => p.Point.Date.Text).ShouldBe(["2000", "2003", "2006"]);
        fit.Points.Select(p => p.Time).ShouldBe([2000.5, 2003.5, 2006.5]);
        fit.Points.Select(p => p.Observed).ShouldBe([100, 130, 120]);
        double[] means = [.. ensemble.ReferenceSeries[0].Values.Select(member => (member[3] + member[4]) / 2)];
        fit.Points[1].Median.ShouldBe(Quantile.Of(means, 0.5), 1e-9);
        fit.Points[1].Low.ShouldBe(Quantile.Of(means, 0.05), 1e-9);
        fit.Points[1].High.ShouldBe(Quantile.Of(means, 0.95), 1e-9);
    }

    [Fact]
    public void Metrics_are_over_verified_points_only()
    {
        ObservationFit fit = CaseAnalysis.Of(Run(s_case)).Fits[0];

        fit.Points[2].Point.IsVerified.ShouldBeFalse();
        fit.Coverage90.ShouldBe(fit.Points.Take(2).Average(p => p.IsMiss ? 0.0 : 1.0));
        fit.MeanAbsoluteError.ShouldBe(fit.Points.Take(2).Average(p => Math.Abs(p.Observed - p.Median)), 1e-12);
    }

    [Fact]
    public void Errors_of_measurement_widen_the_band_in_quadrature()
    {
        // Without spread in the model the band is the measurement's own: 1.645 deviations to each side.
        Case certain = s_case with
        {
            Members = 2000,
            Parameters = [],
            Observations = [s_case.Observations[0] with { RelativeError = 0.03, AbsoluteError = 4 }],
        };
        FittedPoint point = CaseAnalysis.Of(Run(certain)).Fits[0].Points[0];
        double deviation = Math.Sqrt(Math.Pow(0.03 * point.Median, 2) + 16);

        point.Median.ShouldBe(102.5, 1e-9);
        ((point.High - point.Low) / 2).ShouldBe(1.645 * deviation, 0.1 * deviation);
        ((point.High + point.Low) / 2).ShouldBe(point.Median, 0.1 * deviation);
    }

    [Fact]
    public void The_last_day_of_the_fit_counts_and_the_first_day_after_does_not()
    {
        SeriesPoint Day(DateOnly day) => s_case.Observations[0].Series.Points[0] with { Date = new EdtfDate("day", day, day, false, false) };
        SeriesInfo days = s_case.Observations[0].Series with { Points = [Day(new DateOnly(2007, 12, 31)), Day(new DateOnly(2008, 1, 1))] };
        Case daily = s_case with { Observations = [s_case.Observations[0] with { Series = days }] };

        CaseAnalysis.Of(Run(daily)).Fits[0].Points.ShouldHaveSingleItem().Point.Date.Latest.ShouldBe(new DateOnly(2007, 12, 31));
    }

    [Fact]
    public void A_date_open_at_one_end_is_the_day_that_is_known()
    {
        SeriesPoint open = s_case.Observations[0].Series.Points[0] with { Date = new EdtfDate("2004/..", new DateOnly(2004, 1, 1), null, false, false) };
        Case changed = s_case with { Observations = [s_case.Observations[0] with { Series = s_case.Observations[0].Series with { Points = [open] } }] };
        Ensemble ensemble = Run(changed);

        double median = Quantile.Of(ensemble.ReferenceSeries[0].Values.Select(member => member[4]), 0.5);
        CaseAnalysis.Of(ensemble).Fits[0].Points[0].Median.ShouldBe(median, 0.1);
    }

    [Fact]
    public void A_series_without_a_point_in_the_span_is_reported_and_has_no_metrics()
    {
        Case late = s_case with { Observations = [s_case.Observations[0] with { Series = TinyCase.Series("late", (1990, 1, true), (2009, 1, true)) }] };
        AnalysisResult result = CaseAnalysis.Of(Run(late));

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT6004");
        result.Fits[0].Points.ShouldBeEmpty();
        result.Fits[0].Coverage90.ShouldBe(double.NaN);
    }

    [Fact]
    public void An_ensemble_without_the_reference_run_has_no_fits()
    {
        AnalysisResult result = CaseAnalysis.Of(Run(s_case with { ReferenceStrategy = "other" }));

        result.Fits.ShouldBeEmpty();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT6003");
    }

    private static Ensemble Run(Case @case) => EnsembleRunner.Run(
        new Experiment(@case, @case.Scenarios, @case.Strategies, @case.Members, @case.Seed), 2, null, TestContext.Current.CancellationToken);
}

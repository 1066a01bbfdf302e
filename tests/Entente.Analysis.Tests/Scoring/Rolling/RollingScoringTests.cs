using System.Collections.Frozen;
using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Rolling;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;
using Entente.Evidence;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Scoring.Rolling;

public class RollingScoringTests
{
    private static readonly DateOnly s_cut = new(2003, 12, 31);

    private static readonly HeldOutPoint[] s_rows = [Point("few", 2005, 60), Point("few", 2004, 64), Point("few", 2008, 70), Point("many", 2008, 70)];

    private static readonly Case s_case = BuildCase();

    private readonly List<(Experiment Experiment, DateOnly Origin)> _runs = [];

    [Fact]
    public void Each_observation_of_a_short_series_has_the_day_before_its_period_as_origin()
    {
        RollingSeriesScore few = Score(s_case, s_rows).Series.ShouldHaveSingleItem();

        few.Mapping.Series.Id.ShouldBe("few");
        few.Points.Select(p => (p.Score.Point.Value, p.Origin.Year, p.Origin.Month, p.Origin.Day, p.LastKnown)).ShouldBe(
            [(64, 2003, 12, 31, 52), (60, 2004, 12, 31, 52), (70, 2007, 12, 31, 60)]);
    }

    [Fact]
    public void The_baseline_knows_the_earlier_rows_by_the_time_that_figures_of_the_series_come_out()
    {
        // 2004 comes out a month after the year that it measures, so it is not known at the end of 2004.
        RollingSeriesScore few = Score(s_case, s_rows).Series[0];

        // Persistence: 52 stays, and (52 - 50)² a year is its variance; for 2008 the values 50, 52, 64, 60 lie 1, 2 and 1 years apart.
        few.Points[0].Score.BaselineCrps!.Value.ShouldBe(Crps.OfNormal(52, Math.Sqrt(4 * 2), 64), 1e-9);
        few.Points[1].Score.BaselineCrps!.Value.ShouldBe(Crps.OfNormal(52, Math.Sqrt(4 * 3), 60), 1e-9);
        few.Points[2].Score.BaselineCrps!.Value.ShouldBe(Crps.OfNormal(60, Math.Sqrt((4 + (144.0 / 2) + 16) / 3 * 3), 70), 1e-9);
        few.Points.ShouldAllBe(p => p.Baseline == "persistence");
    }

    [Fact]
    public void With_drivers_as_observed_the_model_forecasts_as_from_the_cut()
    {
        RollingSeriesScore few = Score(s_case, s_rows).Series[0];
        Scorecard fromTheCut = ForecastScoring.Of(Run(Plan(s_case, false)), s_cut, [.. s_rows]);

        _runs.ShouldBeEmpty();
        few.Points.Select(p => p.Score.Crps).Order().ShouldBe(fromTheCut.Series[0].Points.Select(p => p.Crps).Order());
    }

    [Fact]
    public void With_drivers_forecast_each_origin_has_a_run_that_knows_the_drivers_until_then()
    {
        Score(s_case, s_rows, forecastsDrivers: true);

        // The first origin is the cut itself.
        _runs.Select(r => (r.Origin.Year, r.Experiment.DriversKnownUntil)).ShouldBe(
            [(2004, new DateOnly(2004, 12, 31)), (2007, new DateOnly(2007, 12, 31))]);
    }

    [Fact]
    public void Nothing_from_after_an_origin_changes_a_forecast_from_it_or_its_baseline()
    {
        RollingSeriesScore few = Score(s_case, s_rows, forecastsDrivers: true).Series[0];
        RollingSeriesScore other = Score(BuildCase(later: 3), [Point("few", 2005, 90), s_rows[1], Point("few", 2008, 10)], forecastsDrivers: true).Series[0];

        other.Points[0].Score.ShouldBe(few.Points[0].Score with { Quantiles = other.Points[0].Score.Quantiles });
        other.Points[0].Score.Quantiles.ShouldBe(few.Points[0].Score.Quantiles);
        other.Points[1].Score.Quantiles.ShouldBe(few.Points[1].Score.Quantiles);
        other.Points[2].Score.Quantiles.ShouldNotBe(few.Points[2].Score.Quantiles);
    }

    [Fact]
    public void Parameters_are_those_of_the_posterior_at_hand_for_the_nearest_earlier_day()
    {
        Posterior Named(string name, int year) => new()
        {
            Name = name,
            Until = new DateOnly(year, 12, 31),
            CaseHash = "",
            Parameters = [],
            Draws = [],
            Count = 1,
        };
        Posterior early = Named("early", 2003);
        Posterior late = Named("late", 2006);
        Experiment main = Plan(s_case, false) with { Posterior = early };
        var days = new List<DateOnly>();
        var scoring = new RollingScoring(main, main.Case, s_cut, day =>
        {
            days.Add(day);
            return day >= late.Until ? late : null;
        });

        scoring.Of(Run(main), [.. s_rows], Run);

        days.ShouldBe([new(2003, 12, 31), new(2004, 12, 31), new(2007, 12, 31)]);
        _runs.Select(r => (r.Origin.Year, r.Experiment.Posterior)).ShouldBe([(2007, late)]);
    }

    [Fact]
    public void Series_are_pooled_in_units_of_how_far_observations_lie_from_what_was_last_known()
    {
        RollingScorecard rolling = Score(s_case, s_rows);
        RollingSeriesScore few = rolling.Series[0];

        few.Scale.ShouldBe((12 + 8 + 10) / 3.0);
        rolling.Count.ShouldBe(3);
        rolling.Crps!.Value.ShouldBe(few.Crps / few.Scale, 1e-12);
        rolling.Skill!.Value.ShouldBe(few.Skill!.Value, 1e-12);
        rolling.Coverage90.Count.ShouldBe(3);
    }

    [Fact]
    public void Observations_of_which_too_little_was_known_for_a_baseline_are_counted_and_left_out()
    {
        Case one = s_case with { Observations = [s_case.Observations[0] with { Series = TinyCase.Series("few", (2000, 50, true)) }] };

        RollingScorecard rolling = Score(one, [Point("few", 2004, 64), Point("few", 2008, 70)]);

        rolling.LeftOut.ShouldBe(1);
        rolling.Series[0].Points.Select(p => p.LastKnown).ShouldBe([64]);
        (Score(one, [Point("few", 2004, 64)]) is { LeftOut: 1, Series.IsEmpty: true, Skill: null }).ShouldBeTrue();
    }

    private RollingScorecard Score(Case source, HeldOutPoint[] rows, bool forecastsDrivers = false)
    {
        Experiment main = Plan(source, forecastsDrivers);
        return new RollingScoring(main, main.Case, s_cut, _ => null).Of(Run(main), [.. rows], Run);
    }

    private static Experiment Plan(Case source, bool forecastsDrivers) => ForecastScoring.Plan(source, source.Members, s_cut, forecastsDrivers);

    private Ensemble Run(Experiment experiment, DateOnly origin)
    {
        _runs.Add((experiment, origin));
        return Run(experiment);
    }

    private static Ensemble Run(Experiment experiment) => EnsembleRunner.Run(experiment, 2, null, TestContext.Current.CancellationToken);

    // One series of two values at the cut and one of eight, both of the model's output; what is earned depends on a driver that goes on.
    private static Case BuildCase(double later = 1)
    {
        Case tiny = TinyCase.Build();
        SeriesInfo prices = TinyCase.Series(
            "prices", (2000, 8, true), (2001, 9, true), (2002, 8.5, true), (2003, 10, true), (2004, 11, true), (2006, 12 * later, true), (2007, 9 * later, true));
        SeriesInfo few = TinyCase.Series("few", (2001, 50, true), (2002, 52, true)) with { LagMonths = 1 };
        SeriesInfo many = TinyCase.Series("many", [.. Enumerable.Range(1995, 8).Select(year => (year, 40.0 + year - 1995, true))]);
        tiny.Model.TryFind("revenue", out var revenue).ShouldBeTrue();
        return tiny with
        {
            Drivers = [tiny.Drivers[0] with { Series = prices, UnverifiedError = 0 }],
            Observations =
            [
                tiny.Observations[0] with { Series = few, Variable = revenue!, Factor = 16 },
                tiny.Observations[0] with { Series = many },
            ],
            Evidence = EvidenceBase.Empty with { Series = new[] { few, many, prices }.ToFrozenDictionary(s => s.Id) },
        };
    }

    private static HeldOutPoint Point(string series, int year, double value) => new(
        series,
        new EdtfDate($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false),
        value,
        "1",
        SourceLocation.WholeFile("rows.csv"));
}

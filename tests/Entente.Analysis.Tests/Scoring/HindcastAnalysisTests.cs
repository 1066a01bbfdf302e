using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Rolling;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Scoring;

public class HindcastAnalysisTests
{
    private static readonly Case s_case = BuildCase((2000, 50, true), (2001, 52, true), (2003, 65, true), (2005, 60, true), (2008, 70, true), (2009, 71, false));

    [Fact]
    public void Verified_points_from_after_the_fit_are_scored_with_the_drivers_observed_and_forecast()
    {
        Hindcast hindcast = Hold(s_case);

        hindcast.Cut.ShouldBe(new DateOnly(2006, 12, 31));
        hindcast.DriversObserved.Scorecard.Series.ShouldHaveSingleItem().Points.Select(p => p.Point.Date.Text).ShouldBe(["2008"]);
        hindcast.DriversForecast.Scorecard.Experiment.DriversKnownUntil.ShouldBe(hindcast.Cut);
        hindcast.DriversObserved.Scorecard.Experiment.DriversKnownUntil.ShouldBeNull();
    }

    [Fact]
    public void The_band_of_a_year_is_the_forecast_of_a_point_that_measures_it()
    {
        HindcastRun run = Hold(s_case).DriversObserved;
        PredictiveBand band = run.Bands.ShouldHaveSingleItem();

        band.Years.ShouldBe(Enumerable.Range(2000, 9));
        band.Values.Select(level => level[8]).ShouldBe(run.Scorecard.Series[0].Points[0].Quantiles);
    }

    [Fact]
    public void Both_runs_have_the_experiments_seed_and_members_and_know_what_was_known_at_the_cut()
    {
        Experiment experiment = Everything(s_case) with { Seed = 99 };

        HindcastPlan plan = HindcastAnalysis.Plan(experiment, members: 7, takesPrior: true)!;

        foreach (Experiment run in new[] { plan.DriversObserved, plan.DriversForecast })
        {
            (run.Seed, run.Members, run.Posterior, run.Case.AsOf).ShouldBe((99UL, 7, null, plan.Cut));
            (run.Scenarios.Length, run.Strategies.Length, run.ComparesReplies).ShouldBe((1, 1, false));
            run.Case.Observations[0].Series.Points.ShouldAllBe(p => p.IsKnownAt(plan.Cut));
        }

        plan.DriversObserved.Case.Drivers.ShouldBe(s_case.Drivers);
        plan.DriversForecast.DriversKnownUntil.ShouldBe(plan.Cut);
    }

    [Fact]
    public void Short_series_are_also_forecast_one_value_ahead()
    {
        RollingScorecard rolling = Hold(s_case).DriversObserved.Scorecard.Rolling!;

        rolling.Series.ShouldHaveSingleItem().Points.ShouldHaveSingleItem().Origin.ShouldBe(new DateOnly(2007, 12, 31));
    }

    [Fact]
    public void There_is_nothing_to_hold_without_later_points_without_the_reference_run_or_in_a_case_taken_back_to_a_day()
    {
        HindcastAnalysis.Plan(Everything(BuildCase((2000, 50, true), (2005, 60, true), (2008, 70, false))), 4, takesPrior: true).ShouldBeNull();
        HindcastAnalysis.Plan(Everything(s_case) with { Strategies = [] }, 4, takesPrior: true).ShouldBeNull();
        HindcastAnalysis.Plan(Everything(s_case with { AsOf = new DateOnly(2004, 1, 1) }), 4, takesPrior: true).ShouldBeNull();
    }

    private static Hindcast Hold(Case @case)
    {
        HindcastPlan plan = HindcastAnalysis.Plan(Everything(@case), 12, takesPrior: true)!;
        return HindcastAnalysis.Of(@case, plan, Run(plan.DriversObserved), Run(plan.DriversForecast));
    }

    private static Experiment Everything(Case @case) => new(@case, @case.Scenarios, @case.Strategies, 12, @case.Seed);

    private static Ensemble Run(Experiment experiment) => EnsembleRunner.Run(experiment, 1, null, TestContext.Current.CancellationToken);

    private static Case BuildCase(params (int Year, double Value, bool Verified)[] points)
    {
        Case tiny = TinyCase.Build();
        SeriesInfo counted = TinyCase.Series("counted", [.. points.Select(p => (p.Year, p.Value, p.Verified))]);
        return tiny with
        {
            FitUntil = 2007,
            Observations = [tiny.Observations[0] with { Series = counted }],
            Evidence = tiny.Evidence with { Series = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("counted", counted)]) },
        };
    }
}

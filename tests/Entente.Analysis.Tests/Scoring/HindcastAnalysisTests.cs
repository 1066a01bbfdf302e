using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Cases;
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
    public void The_forecast_has_the_experiments_seed_members_and_parameters()
    {
        Experiment experiment = Everything(s_case) with { Seed = 99 };

        Experiment plan = HindcastAnalysis.Plan(experiment, members: 7)!;

        (plan.Seed, plan.Members, plan.Posterior).ShouldBe((99UL, 7, experiment.Posterior));
        (plan.Scenarios.Length, plan.Strategies.Length, plan.ComparesReplies).ShouldBe((1, 1, false));
    }

    [Fact]
    public void There_is_nothing_to_hold_without_later_points_without_the_reference_run_or_where_drivers_are_forecast_anyway()
    {
        HindcastAnalysis.Plan(Everything(BuildCase((2000, 50, true), (2005, 60, true), (2008, 70, false))), 4).ShouldBeNull();
        HindcastAnalysis.Plan(Everything(s_case) with { Strategies = [] }, 4).ShouldBeNull();
        HindcastAnalysis.Plan(Everything(s_case) with { DriversKnownUntil = new DateOnly(2004, 1, 1) }, 4).ShouldBeNull();
    }

    private static Hindcast Hold(Case @case)
    {
        Ensemble ensemble = Run(Everything(@case));
        return HindcastAnalysis.Of(ensemble, Run(HindcastAnalysis.Plan(ensemble.Experiment, ensemble.MembersCompleted)!));
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

using System.Collections.Immutable;
using Entente.Analysis.Calibration;
using Entente.Analysis.Calibration.Targets;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;
using Entente.Evidence.Series;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Calibration;

/// <summary>
/// The mill of the tiny case, whose output grows from 100 at an uncertain rate. It is counted in halves, 2 % off at most times; the counts
/// here are those of a rate of 0.07, well away from the middle of the prior, 0.02 to 0.08.
/// </summary>
public sealed class CalibratorTests
{
    private static readonly DateOnly s_until = new(2007, 12, 31);
    private static readonly Case s_case = Build(later: 90);

    [Fact]
    public void The_rate_that_gave_the_counts_is_found()
    {
        CalibrationResult result = Calibrate(s_case, threads: 2);

        ParameterMovement rate = result.Parameters.ShouldHaveSingleItem();
        rate.Parameter.Variable.Path.ShouldBe("rate");
        rate.IsMoved.ShouldBeTrue();
        rate.Posterior[0].ShouldBeLessThan(0.07);
        rate.Posterior[2].ShouldBeGreaterThan(0.07);
        rate.Posterior[1].ShouldBe(0.07, 0.008);
        SeriesFit fit = result.Fits.ShouldHaveSingleItem();
        fit.PosteriorError.ShouldBeLessThan(fit.PriorError / 2);
        fit.Inside90.ShouldBe(1);
        result.Posterior.Count.ShouldBe(60);
        result.Posterior.Discrepancies.ShouldHaveSingleItem().Deviations.Length.ShouldBe(60);
    }

    [Fact]
    public void It_does_not_depend_on_the_number_of_threads() => Text(Calibrate(s_case, threads: 1)).ShouldBe(Text(Calibrate(s_case, threads: 3)));

    [Theory]
    [InlineData(1)]
    [InlineData(-500)]
    public void What_was_observed_after_the_last_day_changes_nothing(double later) =>
        Text(Calibrate(Build(later), threads: 2)).ShouldBe(Text(Calibrate(s_case, threads: 2)));

    [Fact]
    public void Drivers_after_the_last_day_change_nothing()
    {
        Driver price = s_case.Drivers[0];
        Case other = s_case with
        {
            Drivers = [price with { Series = TinyCase.Series("prices", (2000, 8, true), (2005, 18, false), (2009, 1e6, true)) }],
        };

        Text(Calibrate(other, threads: 2)).ShouldBe(Text(Calibrate(s_case, threads: 2)));
    }

    [Fact]
    public void What_was_observed_before_it_does()
    {
        Case other = Build(later: 90, last: 81);

        Text(Calibrate(other, threads: 2)).ShouldNotBe(Text(Calibrate(s_case, threads: 2)));
    }

    [Fact]
    public void Only_verified_points_that_were_known_by_the_last_day_are_read()
    {
        ImmutableArray<TargetGroup> groups = TargetSelection.Of(s_case, s_until);

        groups.ShouldHaveSingleItem().Targets.Select(t => t.Point.Date.Text).ShouldBe(["2001", "2003", "2005", "2006"]);
        groups[0].IsRelative.ShouldBeTrue();
    }

    [Fact]
    public void Stopped_anywhere_it_goes_on_to_the_same_result()
    {
        var states = new List<string>();
        string straight = Text(Calibrate(s_case, threads: 2, state => states.Add(state.ToText())));

        states.Count.ShouldBeGreaterThan(4);
        foreach (string kept in states)
        {
            CalibrationState state = CalibrationState.FromText(kept).ShouldNotBeNull();
            Text(new Calibrator(Plan(s_case), 2).Run(state, TestContext.Current.CancellationToken)).ShouldBe(straight);
        }
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var calibrator = new Calibrator(Plan(s_case), 2, state => stop.Cancel());

        Should.Throw<OperationCanceledException>(() => calibrator.Run(CalibrationState.Empty, stop.Token));
    }

    [Fact]
    public void Another_question_has_another_key()
    {
        CalibrationPlan plan = Plan(s_case);

        Plan(s_case).Key.ShouldBe(plan.Key);
        Plan(Build(later: 90, last: 81)).Key.ShouldNotBe(plan.Key);
        CalibrationPlan.Of(s_case, plan.Settings with { Seed = 8 }, new DiagnosticBag())!.Key.ShouldNotBe(plan.Key);
    }

    [Fact]
    public void Without_an_observation_nothing_is_calibrated() => ShouldRefuse(s_case, new DateOnly(2001, 6, 30), 60, AnalysisDiagnostics.NothingToCalibrateWith);

    [Fact]
    public void Without_a_parameter_nothing_is_calibrated() => ShouldRefuse(s_case with { Parameters = [] }, s_until, 60, AnalysisDiagnostics.NothingToCalibrate);

    [Fact]
    public void A_handful_of_draws_is_refused() => ShouldRefuse(s_case, s_until, 3, AnalysisDiagnostics.DrawsOutOfRange);

    [Fact]
    public void What_the_model_cannot_give_is_said_to_be_implausible()
    {
        // One group alone says how far off a point is.
        Case mad = s_case with { Observations = [s_case.Observations[0] with { Factor = 2e9 }] };

        Calibrate(mad, threads: 2).Diagnostics.Select(d => d.Code).ShouldContain(AnalysisDiagnostics.NothingPlausible.Code);
    }

    [Fact]
    public void A_model_without_numbers_is_said_to_teach_nothing()
    {
        s_case.Model.TryFind("root", out var root).ShouldBeTrue();
        s_case.Model.TryFind("limit", out var limit).ShouldBeTrue();
        Case blind = s_case with
        {
            Observations = [s_case.Observations[0] with { Variable = root! }],
            Scenarios = [s_case.Scenarios[0] with { Inputs = [TinyCase.Intervene(limit!, InterventionKind.Set, 9) with { From = 1999 }] }],
        };

        Calibrate(blind, threads: 2).Diagnostics.Select(d => d.Code).ShouldContain(AnalysisDiagnostics.NothingPossible.Code);
    }

    [Fact]
    public void A_state_that_is_none_is_not_read() => CalibrationState.FromText("{\"Screened\": 7").ShouldBeNull();

    [Fact]
    public void The_manifest_names_every_observation_that_was_read()
    {
        CalibrationResult result = Calibrate(s_case, threads: 2);
        string manifest = CalibrationManifest.Of(result, CalibrationManifest.Table(result.Posterior));

        System.Text.Json.JsonElement root = System.Text.Json.JsonDocument.Parse(manifest).RootElement;
        root.GetProperty("read").EnumerateArray().Select(r => r.GetProperty("date").GetString()).ShouldBe(["2001", "2003", "2005", "2006"]);
        root.GetProperty("calibration_hash").GetString().ShouldBe(CalibrationHash.Of(s_case, s_until));
    }

    private static void ShouldRefuse(Case @case, DateOnly until, int draws, DiagnosticDescriptor why)
    {
        var problems = new DiagnosticBag();
        CalibrationPlan.Of(@case, Settings with { Until = until, Draws = draws }, problems).ShouldBeNull();
        problems.Select(p => p.Code).ShouldContain(why.Code);
    }

    private static CalibrationSettings Settings { get; } = new(s_until, 7) { Draws = 60, ScreeningRuns = 30, SpreadPoints = 10, WavePoints = 100 };

    private static CalibrationPlan Plan(Case @case)
    {
        var problems = new DiagnosticBag();
        return CalibrationPlan.Of(@case, Settings, problems).ShouldNotBeNull(string.Join('\n', problems));
    }

    private static CalibrationResult Calibrate(Case @case, int threads, Action<CalibrationState>? keep = null) =>
        new Calibrator(Plan(@case), threads, keep).Run(CalibrationState.Empty, TestContext.Current.CancellationToken);

    private static string Text(CalibrationResult result)
    {
        string table = CalibrationManifest.Table(result.Posterior);
        return table + CalibrationManifest.Of(result, table);
    }

    // Mean of a year between two ends at a rate of 0.07, halved; a row of hearsay; and what came later.
    private static Case Build(double later, double last = 77.66)
    {
        Case tiny = TinyCase.Build();
        SeriesInfo counted = TinyCase.Series(
            "counted", (2001, 55.37, true), (2002, 1, false), (2003, 63.4, true), (2005, 72.58, true), (2006, last, true), (2008, later, true));
        return tiny with { Observations = [tiny.Observations[0] with { Series = counted, RelativeError = 0.02 }] };
    }
}

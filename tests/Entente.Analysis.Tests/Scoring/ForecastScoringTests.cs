using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Diagnostics;
using Entente.Evidence;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Tests.Samples;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Scoring;

public class ForecastScoringTests
{
    private static readonly DateOnly s_cut = new(2006, 12, 31);
    private static readonly Case s_case = BuildCase();

    [Fact]
    public void A_forecast_is_the_members_mean_over_the_period_in_the_series_unit()
    {
        Ensemble ensemble = Run(s_case, forecastsDrivers: false);
        PointScore score = ForecastScoring.Of(ensemble, s_cut, [Point("counted", 2008, 70)]).Series.ShouldHaveSingleItem().Points.ShouldHaveSingleItem();

        double[] members = [.. ensemble.ReferenceSeries.First(s => s.Variable == s_case.Observations[0].Variable.Index).Values.Select(v => (v[8] + v[9]) / 2 / 2)];
        score.Quantiles.ShouldBe([.. new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(level => Quantile.Of(members, level))], 1e-9);
        score.Crps.ShouldBe(Crps.Of(members, 70), 1e-9);
        score.CrpsWithoutError.ShouldBe(score.Crps, 1e-9);
    }

    [Fact]
    public void Offset_and_error_of_the_observation_map_shift_and_widen_the_forecast()
    {
        Case certain = s_case with { Members = 20_000, Parameters = [] };
        certain = certain with { Observations = [certain.Observations[0] with { Offset = 10, AbsoluteError = 4 }] };
        PointScore score = ForecastScoring.Of(Run(certain, false), s_cut, [Point("counted", 2007, 60)]).Series[0].Points[0];

        // 100 · 1.05^7 and ^8, in the middle, less 10, halved; the error halved too.
        double middle = (100 * (Math.Pow(1.05, 7) + Math.Pow(1.05, 8)) / 2 - 10) / 2;
        score.Quantiles[2].ShouldBe(middle, 0.08);
        (score.Quantiles[4] - score.Quantiles[0]).ShouldBe(2 * 1.645 * 2, 0.15);
        score.Crps.ShouldBe(Crps.OfNormal(middle, 2, 60), 0.05);
        score.CrpsWithoutError.ShouldBe(Math.Abs(middle - 60), 1e-6);
    }

    [Fact]
    public void Rows_that_cannot_be_scored_are_marked_with_the_reason()
    {
        HeldOutPoint[] rows =
        [
            Point("nowhere", 2008, 1),
            Point("counted", 2008, 1) with { Unit = "t" },
            Point("counted", 2008, 1) with { Date = EdtfDate.Unknown },
            Point("counted", 2006, 1),
            Point("prices", 2008, 1),
            Point("idle", 2008, 1),
            Point("counted", 2010, 1),
            Point("counted", 2008, 1),
            Point("counted", 2008, 2),
        ];

        Scorecard scorecard = ForecastScoring.Of(Run(s_case, false), s_cut, [.. rows]);

        scorecard.LeftOut.Select(l => l.Reason).ShouldBe(
        [
            LeftOutReason.UnknownSeries, LeftOutReason.WrongUnit, LeftOutReason.NoDate, LeftOutReason.BeforeCut, LeftOutReason.Driver,
            LeftOutReason.NotModelled, LeftOutReason.OutsideRun, LeftOutReason.GivenTwice,
        ]);
        scorecard.Series.ShouldHaveSingleItem().Points.ShouldHaveSingleItem().Point.ShouldBe(rows[7]);
        scorecard.Pooled.Coverage90.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Nothing_known_after_the_cut_changes_a_forecast_or_its_baseline_unless_drivers_are_as_observed(bool forecastsDrivers, bool changes)
    {
        HeldOutPoint[] rows = [Point("earned", 2008, 1100), Point("earned", 2009, 1200)];
        Case other = WithLaterPoints(s_case, times: 3);

        SeriesScore score = ForecastScoring.Of(Run(s_case, forecastsDrivers), s_cut, [.. rows]).Series[0];
        SeriesScore scoreOfOther = ForecastScoring.Of(Run(other, forecastsDrivers), s_cut, [.. rows]).Series[0];

        score.BaselineCrps.ShouldNotBeNull();
        scoreOfOther.BaselineCrps.ShouldBe(score.BaselineCrps);
        scoreOfOther.Baseline!.Scale.ShouldBe(score.Baseline!.Scale);
        (scoreOfOther.Crps != score.Crps).ShouldBe(changes);
    }

    [Fact]
    public void What_is_published_after_the_cut_is_not_of_the_past()
    {
        SeriesInfo series = TinyCase.Series("late", (2004, 1, true), (2005, 2, true), (2006, 3, true));

        // Each year is known from the next January on.
        ForecastScoring.Past(series, s_cut).Select(v => v.Value).ShouldBe([1, 2]);
        ForecastScoring.Past(series, s_cut.AddDays(1)).Select(v => v.Value).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Skill_compares_with_the_baseline_and_pooling_divides_by_each_series_scale()
    {
        Scorecard scorecard = ForecastScoring.Of(
            Run(s_case, false), s_cut, [Point("counted", 2008, 70), Point("earned", 2008, 1100), Point("earned", 2009, 1500)]);

        SeriesScore counted = scorecard.Series[0];
        SeriesScore earned = scorecard.Series[1];
        earned.Skill!.Value.ShouldBe(1 - (earned.Crps / earned.BaselineCrps!.Value), 1e-12);
        double[] scaled = [counted.Crps / counted.Baseline!.Scale, .. earned.Points.Select(p => p.Crps / earned.Baseline!.Scale)];
        scorecard.Pooled.Count.ShouldBe(3);
        scorecard.Pooled.Crps!.Value.ShouldBe(scaled.Average(), 1e-12);
        scorecard.Pooled.Skill!.Value.ShouldBe(1 - (scaled.Average() / scorecard.Pooled.BaselineCrps!.Value), 1e-12);
    }

    [Fact]
    public void A_series_with_too_short_a_past_has_no_skill_and_counts_in_the_coverage_alone()
    {
        Case few = s_case with { Observations = [s_case.Observations[0] with { Series = TinyCase.Series("counted", (2004, 50, true)) }] };

        Scorecard scorecard = ForecastScoring.Of(Run(few, false), s_cut, [Point("counted", 2008, 70)]);

        (scorecard.Series[0].Skill, scorecard.Pooled.Skill, scorecard.Pooled.Count).ShouldBe((null, null, 0));
        scorecard.Pooled.Coverage90.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_with_rows_that_do_not_fit_the_case_is_told_of_them()
    {
        var file = new SourceText("rows.csv", "series_id,date,value,unit,note\ncuonted,2008,1,1,\ncuonted,2009,1,1,\ncounted,2008,1,t,x\n");
        var problems = new DiagnosticBag();

        ImmutableArray<Diagnostic> found = ScoringChecks.Of(s_case, s_cut, HeldOutPointReader.Read(file, problems), file);

        problems.ShouldBeEmpty();
        found.Select(d => d.Code).ShouldBe(["ENT6006", "ENT6007", "ENT6008"], ignoreOrder: true);
        Diagnostic misspelt = found.Single(d => d.Code == "ENT6006");
        misspelt.Location!.Start.Line.ShouldBe(2);
        misspelt.Remedy.ShouldContain("counted");
        found.Single(d => d.Code == "ENT6008").Message.ShouldContain("2006-12-31");
    }

    [Fact]
    public void Cells_that_cannot_be_read_are_reported_with_their_place()
    {
        var file = new SourceText("rows.csv", "series_id,date,value,unit\ncounted,yesterday,1,1\ncounted,2008,many,1\n");
        var problems = new DiagnosticBag();

        HeldOutPointReader.Read(file, problems).ShouldBeEmpty();

        problems.Select(d => (d.Code, d.Location!.Start.Line)).ShouldBe([("ENT3024", 2), ("ENT3021", 3)]);
    }

    // The tiny case, with a price that is known for some years and what is earned at that price.
    private static Case BuildCase()
    {
        Case tiny = TinyCase.Build();
        Variable revenue = tiny.Model.TryFind("revenue", out Variable? found) ? found : throw new InvalidOperationException("revenue");
        SeriesInfo counted = TinyCase.Series("counted", (2000, 50, true), (2001, 52, true), (2003, 65, true), (2005, 60, true));
        SeriesInfo prices = TinyCase.Series("prices", (2000, 8, true), (2001, 9, true), (2003, 8.5, true), (2005, 10, true), (2008, 12, true), (2009, 9, true));
        SeriesInfo earned = TinyCase.Series(
            "earned", (2000, 800, true), (2001, 900, true), (2002, 1000, true), (2003, 950, true), (2004, 1050, true), (2005, 1100, true), (2007, 1000, true));
        return tiny with
        {
            Drivers = [tiny.Drivers[0] with { Series = prices, UnverifiedError = 0 }],
            Observations = [tiny.Observations[0] with { Series = counted }, tiny.Observations[0] with { Series = earned, Variable = revenue, Factor = 1 }],
            Evidence = EvidenceBase.Empty with
            {
                Series = new[] { counted, prices, earned, TinyCase.Series("idle", (2000, 1, true)) }.ToFrozenDictionary(s => s.Id),
            },
        };
    }

    private static Case WithLaterPoints(Case @case, double times)
    {
        SeriesInfo Change(SeriesInfo series) => series with { Points = [.. series.Points.Select(p => p.AvailableFrom <= s_cut ? p : p with { Value = p.Value * times })] };
        return @case with
        {
            Drivers = [.. @case.Drivers.Select(d => d with { Series = Change(d.Series) })],
            Observations = [.. @case.Observations.Select(o => o with { Series = Change(o.Series) })],
            Evidence = @case.Evidence with { Series = @case.Evidence.Series.Values.Select(Change).ToFrozenDictionary(s => s.Id) },
        };
    }

    private static HeldOutPoint Point(string series, int year, double value) => new(
        series,
        new EdtfDate($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false),
        value,
        "1",
        SourceLocation.WholeFile("rows.csv"));

    private static Ensemble Run(Case @case, bool forecastsDrivers) => EnsembleRunner.Run(
        ForecastScoring.Plan(@case, @case.Members, s_cut, forecastsDrivers), 2, null, TestContext.Current.CancellationToken);
}

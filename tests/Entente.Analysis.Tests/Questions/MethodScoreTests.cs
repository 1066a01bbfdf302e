using System.Collections.Immutable;
using Entente.Analysis.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Analysis.Tests.Questions;

public sealed class MethodScoreTests
{
    private static readonly Arbitrary<ImmutableArray<ScoredForecast>> s_forecasts =
        Gen.Choose(0, 100).SelectMany(percent => Gen.Elements(true, false).Select(happened => new ScoredForecast(percent / 100.0, happened)))
            .NonEmptyListOf().Select(list => list.ToImmutableArray()).ToArbitrary();

    [Fact]
    public void The_parts_of_the_Brier_score_are_as_worked_by_hand()
    {
        // Of five at 0.1 one came true, of five at 0.9 four: each bin is off by 0.1, and 0.3 from the share of all.
        ImmutableArray<ScoredForecast> forecasts = [.. Repeat(0.1, 1, 4), .. Repeat(0.9, 4, 1)];

        BrierDecomposition parts = Score(forecasts).Decomposition;

        parts.Reliability.ShouldBe(0.01, 1e-12);
        parts.Resolution.ShouldBe(0.09, 1e-12);
        parts.Uncertainty.ShouldBe(0.25, 1e-12);
        parts.WithinBins.ShouldBe(0, 1e-12);
        parts.Brier.ShouldBe(0.17, 1e-12);
    }

    [Fact]
    public void The_parts_add_up_to_the_score_of_any_forecasts() => Prop.ForAll(s_forecasts, forecasts =>
    {
        MethodScore score = Score(forecasts);
        return Math.Abs(score.Decomposition.Brier - score.Brier) < 1e-9 && score.Decomposition is { Reliability: >= 0, Resolution: >= 0 };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Calibration_counts_every_forecast_once_in_a_bin_that_holds_it() => Prop.ForAll(s_forecasts, forecasts =>
    {
        ImmutableArray<CalibrationBin> bins = Score(forecasts).Calibration;
        return bins.Sum(b => b.Count) == forecasts.Length
            && bins.Sum(b => b.Yes) == forecasts.Count(f => f.Happened)
            && bins.All(b => b.Step.From <= b.MeanProbability + 1e-12 && b.MeanProbability <= b.Step.To + 1e-12)
            && bins.All(b => b.Interval.Low <= b.Share && b.Share <= b.Interval.High)
            && bins.Select(b => b.Step.From).SequenceEqual(bins.Select(b => b.Step.From).Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pairs_are_counted_as_by_hand()
    {
        ImmutableArray<ScoredForecast> forecasts = [new(0.9, true), new(0.8, true), new(0.4, true), new(0.7, false), new(0.4, false), new(0.1, false)];

        Discrimination discrimination = Score(forecasts).Discrimination;

        discrimination.ShouldBe(new Discrimination(7, 1, 9));
        discrimination.Area!.Value.ShouldBe(7.5 / 9, 1e-12);
    }

    [Fact]
    public void Discrimination_asks_for_the_order_alone() => Prop.ForAll(s_forecasts, forecasts =>
    {
        Discrimination asSaid = Discrimination.Of(forecasts);
        Discrimination bent = Discrimination.Of([.. forecasts.Select(f => f with { Probability = 0.2 + (f.Probability * f.Probability / 10) })]);
        Discrimination turned = Discrimination.Of([.. forecasts.Select(f => f with { Probability = 1 - f.Probability })]);
        return asSaid == bent && (asSaid.Area is not { } area || Math.Abs(area + turned.Area!.Value - 1) < 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_all_came_out_alike_there_is_no_discrimination() => Score(Repeat(0.3, 2, 0)).Discrimination.Area.ShouldBeNull();

    [Fact]
    public void Skill_is_1_for_the_perfect_0_for_the_base_rate_and_below_0_for_the_worse()
    {
        ImmutableArray<ScoredForecast> baseRate = Repeat(0.5, 1, 1);

        new MethodScore(ForecastMethod.Model, [new(1, true), new(0, false)], baseRate).BrierSkill.ShouldBe(1);
        new MethodScore(ForecastMethod.BaseRate, baseRate, baseRate).BrierSkill.ShouldBe(0);
        new MethodScore(ForecastMethod.BaseRate, baseRate, baseRate).LogSkill.ShouldBe(0);
        new MethodScore(ForecastMethod.Model, [new(0, true), new(0, false)], baseRate).BrierSkill.ShouldBe(-1);
    }

    [Fact]
    public void The_error_of_a_difference_is_that_of_a_mean_of_pairs()
    {
        // Differences -0.25 and 0.75: standard deviation 1/√2 · 1, over √2.
        new MethodScore(ForecastMethod.Model, [new(1, true), new(1, false)], Repeat(0.5, 1, 1)).DifferenceError!.Value.ShouldBe(0.5, 1e-12);
        Score([new(0.4, true)]).DifferenceError.ShouldBeNull();
    }

    private static MethodScore Score(ImmutableArray<ScoredForecast> forecasts) =>
        new(ForecastMethod.Model, forecasts, [.. forecasts.Select(f => f with { Probability = 0.5 })]);

    private static ImmutableArray<ScoredForecast> Repeat(double probability, int yes, int no) =>
        [.. Enumerable.Repeat(new ScoredForecast(probability, true), yes), .. Enumerable.Repeat(new ScoredForecast(probability, false), no)];
}

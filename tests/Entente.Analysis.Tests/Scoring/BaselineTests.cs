using System.Collections.Immutable;
using Entente.Analysis.Scoring.Baselines;
using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Tests.Scoring;

public class BaselineTests
{
    [Fact]
    public void Persistence_keeps_the_last_value_and_spreads_as_a_random_walk()
    {
        NormalForecast ahead = new Persistence().Fit(Yearly(10, 13, 9).AsSpan())(2006);

        ahead.Mean.ShouldBe(9);
        ahead.Deviation.ShouldBe(Math.Sqrt((9 + 16) / 2.0 * 4), 1e-12);
    }

    [Fact]
    public void A_trend_goes_on_with_the_standard_error_of_prediction()
    {
        // By hand: slope 0.8 about (2001.5, 2.5), residual squares 1.8, so variance 0.9.
        NormalForecast ahead = new LinearTrend().Fit(Yearly(1, 3, 2, 4).AsSpan())(2004);

        ahead.Mean.ShouldBe(2.5 + (0.8 * 2.5), 1e-9);
        ahead.Deviation.ShouldBe(Math.Sqrt(0.9 * (1 + 0.25 + (6.25 / 5))), 1e-9);
    }

    [Fact]
    public void An_autoregression_finds_the_process_that_made_the_series()
    {
        ImmutableArray<TimedValue> made = Autoregression(4000, drift: 2, persistence: 0.6, deviation: 0.5);
        Func<double, NormalForecast> forecast = new AutoregressionWithDrift().Fit(made.AsSpan());
        double last = made[^1].Time;

        NormalForecast next = forecast(last + 1);
        next.Mean.ShouldBe(2 + (0.6 * made[^1].Value), 0.1);
        next.Deviation.ShouldBe(0.5, 0.02);
        forecast(last + 200).Mean.ShouldBe(5, 0.1);
        forecast(last + 200).Deviation.ShouldBe(0.5 / Math.Sqrt(1 - 0.36), 0.03);
    }

    [Fact]
    public void What_forecast_best_on_the_fit_window_is_chosen()
    {
        BaselineChoice.Of(Autoregression(60, 2, 0.2, 0.5))!.Baseline.Id.ShouldBe("ar1-with-drift");
        BaselineChoice.Of(Noisy(30, t => 3 * t, 2))!.Baseline.Id.ShouldBe("linear-trend");
        BaselineChoice.Of(Walk(25))!.Baseline.Id.ShouldBe("persistence");
    }

    [Fact]
    public void Few_values_leave_persistence_and_one_leaves_nothing()
    {
        BaselineChoice.Of(Yearly(1)).ShouldBeNull();
        BaselineChoice.Of(Yearly(1, 2))!.Scale.ShouldBe(double.NaN);
        BaselineChoice.Of(Yearly(1, 2, 3, 4, 5))!.Baseline.Id.ShouldBe("persistence");
    }

    [Fact]
    public void The_scale_is_persistences_mean_score_one_value_ahead()
    {
        BaselineChoice choice = BaselineChoice.Of(Yearly(0, 2, 5))!;

        choice.Scale.ShouldBe(new NormalForecast(2, 2).Crps(5), 1e-12);
    }

    [Fact]
    public void A_series_that_never_moves_is_forecast_without_spread()
    {
        foreach (Baseline baseline in Baseline.All)
        {
            NormalForecast ahead = baseline.Fit(Yearly(4, 4, 4, 4, 4, 4).AsSpan())(2010);

            (ahead.Mean, ahead.Deviation).ShouldBe((4, 0), baseline.Id);
        }
    }

    private static ImmutableArray<TimedValue> Yearly(params double[] values) => [.. values.Select((v, i) => new TimedValue(2000 + i, v))];

    private static ImmutableArray<TimedValue> Noisy(int count, Func<int, double> of, double deviation)
    {
        var random = new Random(11);
        return Yearly([.. Enumerable.Range(0, count).Select(t => of(t) + Draw(random, deviation))]);
    }

    private static ImmutableArray<TimedValue> Walk(int count)
    {
        var random = new Random(4);
        double value = 0;
        return Yearly([.. Enumerable.Range(0, count).Select(_ => value += Draw(random, 1))]);
    }

    private static ImmutableArray<TimedValue> Autoregression(int count, double drift, double persistence, double deviation)
    {
        var random = new Random(3);
        double value = drift / (1 - persistence);
        return Yearly([.. Enumerable.Range(0, count).Select(_ => value = drift + (persistence * value) + Draw(random, deviation))]);
    }

    private static double Draw(Random random, double deviation) => deviation * Normal.InvCDF(0, 1, random.NextDouble());
}

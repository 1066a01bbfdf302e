using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Evidence.Dates;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Scoring;

/// <summary>
/// The mill, whose output grows from 100 at a rate of exactly 0.05, counted in halves. The counts are a fifth above the model at all times.
/// </summary>
public sealed class SeriesForecastTests
{
    private static readonly DateOnly s_cut = new(2005, 12, 31);

    [Fact]
    public void Without_a_posterior_the_model_alone_is_the_forecast() => Median(Forecast(2006, null)).ShouldBe(Model(2006), 1e-9);

    [Fact]
    public void A_lasting_discrepancy_goes_on_as_it_was()
    {
        PredictiveDraws draws = Forecast(2006, (0.3, 1000));

        Median(draws).ShouldBe(1.2 * Model(2006), 0.02 * Model(2006));
        Width(draws).ShouldBeLessThan(0.1 * Model(2006));
        draws.Modelled.ShouldAllBe(v => Math.Abs(v - Model(2006)) < 1e-9);
    }

    [Fact]
    public void A_fleeting_one_is_forgotten_and_leaves_its_spread()
    {
        PredictiveDraws draws = Forecast(2009, (0.3, 0.1));

        Median(draws).ShouldBe(Model(2009), 0.03 * Model(2009));

        // 90 % of a lognormal: from exp(-1.645 · 0.3) to exp(1.645 · 0.3).
        Width(draws).ShouldBe((Math.Exp(0.4935) - Math.Exp(-0.4935)) * Model(2009), 0.06 * Model(2009));
    }

    [Fact]
    public void A_forecast_begins_where_the_series_was_last_seen_and_returns_to_the_model()
    {
        double[] ratios = [.. new[] { 2006, 2007, 2008, 2009 }.Select(year => Median(Forecast(year, (0.3, 2))) / Model(year))];

        ratios.ShouldBe(ratios.OrderDescending());
        // Two years after the last count: 1.2 to the power of 1/e.
        ratios[0].ShouldBe(Math.Pow(1.2, Math.Exp(-1)), 0.02);
    }

    [Fact]
    public void What_was_not_known_at_the_cut_has_no_say() =>
        Forecast(2007, (0.3, 5), later: 1).Measured.ShouldBe(Forecast(2007, (0.3, 5), later: 900).Measured);

    [Fact]
    public void A_variable_that_the_calibration_did_not_see_is_moved_by_what_was_missed_since()
    {
        PredictiveDraws draws = Forecast(2006, null, isCalibrated: true);

        Median(draws).ShouldBeInRange(1.08 * Model(2006), 1.2 * Model(2006));
        Width(draws).ShouldBeGreaterThan(0.05 * Model(2006));
    }

    private static double Model(int year) => 50 * (Math.Pow(1.05, year - 2000) + Math.Pow(1.05, year - 1999)) / 2;

    private static double Median(PredictiveDraws draws) => Quantile.OfSorted(draws.Measured, 0.5);

    private static double Width(PredictiveDraws draws) => Quantile.OfSorted(draws.Measured, 0.95) - Quantile.OfSorted(draws.Measured, 0.05);

    private static PredictiveDraws Forecast(int year, (double Deviation, double Years)? discrepancy, double later = 1, bool? isCalibrated = null)
    {
        Case tiny = TinyCase.Build();
        (int, double, bool)[] counts = [.. new[] { 2001, 2003, 2004 }.Select(y => (y, 1.2 * Model(y), true)), (2006, later, true)];
        ObservationMapping mapping = tiny.Observations[0] with { Series = TinyCase.Series("counted", counts) };
        Case exact = tiny with { Parameters = [], Observations = [mapping], Members = 4000 };
        Posterior? posterior = isCalibrated ?? discrepancy is not null
            ? new Posterior
            {
                Name = "test",
                Until = s_cut,
                CaseHash = "",
                Parameters = [],
                Draws = [],
                Discrepancies = discrepancy is { } d ? [new DiscrepancyDraws(mapping.Variable.Path, IsRelative: true, [d.Deviation], [d.Years])] : [],
                Count = 1,
            }
            : null;
        Experiment experiment = ForecastScoring.Plan(exact, exact.Members, s_cut, forecastsDrivers: false) with { Posterior = posterior };
        Ensemble ensemble = EnsembleRunner.Run(experiment, 2, null, TestContext.Current.CancellationToken);
        return new SeriesForecast(ensemble, mapping, s_cut)
            .Of(new EdtfDate($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false));
    }
}

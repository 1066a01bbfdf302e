using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Experiments.Sampling;
using Entente.Experiments.Tests.Samples;
using Entente.Simulation.Inputs;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Sampling;

public class DriverWalkTests
{
    private static readonly Driver s_driver = TinyCase.Build().Drivers[0] with { Factor = 1, UnverifiedError = 0, HoldYears = 2 };

    [Fact]
    public void A_driver_follows_what_was_known_and_then_drifts_with_its_own_past()
    {
        // Doubles every year, so that in logarithms there is a drift and no spread.
        SeriesInput input = new DriverSeries(With((2000, 1), (2001, 2), (2002, 4), (2003, 99)), new DateOnly(2003, 12, 31)).ToInput(1, 2004.5, _ => 7);

        input.Times.ShouldBe([2000.5, 2001.5, 2002.5, 2003.5, 2004.5], 1e-12);
        input.Values.ShouldBe([1, 2, 4, 8, 16], 1e-12);
    }

    [Fact]
    public void The_drift_of_a_few_years_counts_the_less_the_more_they_scatter()
    {
        // Steps of 0.3 and 0.1 in logarithms: drift 0.2, variance 0.02 a year, so 0.01 of the drift over two years; the prior has 0.0009.
        double weight = 0.0009 / (0.0009 + 0.01);
        Driver driver = With((2000, 1), (2001, Math.Exp(0.3)), (2002, Math.Exp(0.4)));
        double End(double longRun) => Math.Log(new DriverSeries(driver, new DateOnly(2005, 12, 31)).ToInput(1, 2003, month => month < 0 ? longRun : 0).Values[^1]);

        End(0).ShouldBe(0.4 + (weight * 0.2), 1e-12);
        (End(1) - End(0)).ShouldBe(Math.Sqrt(weight * 0.01), 1e-12);
    }

    [Fact]
    public void A_driver_that_touches_zero_walks_in_its_own_units_without_drift()
    {
        // Steps 1 and 3: a mean square of 5. Twelve months of 1 are a step of the square root of 12 deviations.
        SeriesInput input = new DriverSeries(With((2000, 0), (2001, 1), (2002, 4)), new DateOnly(2005, 12, 31))
            .ToInput(1, 2004, month => month < 2003.5 * 12 ? 1 : 0);

        input.Values.Skip(3).ShouldBe([4 + Math.Sqrt(60), 4 + Math.Sqrt(60)], 1e-12);
    }

    [Fact]
    public void A_count_that_never_fell_does_not_fall()
    {
        SeriesInput input = new DriverSeries(With((2000, 16), (2001, 16), (2002, 19)), new DateOnly(2005, 12, 31)).ToInput(1, 2006, _ => -1);

        input.Values.Skip(2).ShouldAllBe(value => value == 19);
    }

    [Fact]
    public void The_long_run_of_a_rate_lies_the_nearer_to_zero_the_less_is_known_of_it()
    {
        // -1, -3, -2: mean -2, variance 1; neighbours' product -1 over 2 is no persistence, so a third for the mean; the prior has a quarter.
        Driver driver = With((2000, -1), (2001, -3), (2002, -2));
        double Next(double longRun) => new DriverSeries(driver, new DateOnly(2005, 12, 31)).ToInput(1, 2003, month => month < 0 ? longRun : 0).Values[^1];
        double weight = 0.25 / (0.25 + (1.0 / 3));

        Next(0).ShouldBe(-2 * weight, 1e-12);
        (Next(1) - Next(0)).ShouldBe(Math.Sqrt(weight / 3), 1e-12);
    }

    [Fact]
    public void A_driver_that_goes_below_zero_keeps_returning_to_its_mean()
    {
        // 3, 1, -1, -3: mean 0; the products of neighbours 3 - 1 + 3 over the squares 20 give a quarter.
        SeriesInput input = new DriverSeries(With((2000, 3), (2001, 1), (2002, -1), (2003, -3)), new DateOnly(2005, 12, 31)).ToInput(1, 2006, _ => 0);

        input.Values.Skip(4).Take(2).ShouldBe([-0.75, -0.1875], 1e-12);
    }

    [Fact]
    public void A_driver_that_was_never_below_zero_does_not_walk_below_it()
    {
        SeriesInput input = new DriverSeries(With((2000, 0), (2001, 8), (2002, 2)), new DateOnly(2005, 12, 31)).ToInput(1, 2004, _ => -2);

        input.Values.Skip(3).ShouldBe([0, 0]);
    }

    [Fact]
    public void A_driver_that_only_is_or_is_not_stays_as_it_is()
    {
        SeriesInput input = new DriverSeries(With((2000, 0), (2001, 1), (2002, 0), (2003, 1)), new DateOnly(2005, 12, 31)).ToInput(1, 2010, _ => 1);

        input.Values.ShouldBe([0, 1, 0, 1]);
    }

    [Fact]
    public void A_driver_of_two_points_stays_where_it_was()
    {
        SeriesInput input = new DriverSeries(With((2000, 1), (2001, 5)), new DateOnly(2005, 12, 31)).ToInput(1, 2010, _ => 1);

        input.Values.ShouldBe([1, 5]);
    }

    [Fact]
    public void Members_walk_apart_and_each_the_same_way_again()
    {
        Case walked = TinyCase.Build() with { Drivers = [With((2000, 1), (2001, 2), (2002, 3))] };
        double End(int member) => new MemberDraws(walked, 7, new DateOnly(2004, 12, 31)).Inputs(member).OfType<SeriesInput>().Single().Values[^1];

        End(3).ShouldBe(End(3));
        Enumerable.Range(0, 50).Select(End).Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public void A_driver_that_is_known_ahead_is_followed_to_its_end_and_does_not_walk()
    {
        SeriesInput input = new DriverSeries(With((2000, 1), (2001, 2), (2002, 4), (2009, 9)) with { IsKnownAhead = true, HoldYears = 0 }, new DateOnly(2003, 12, 31))
            .ToInput(1, 2020, _ => 7);

        input.Values.ShouldBe([1, 2, 4, 9]);
    }

    [Fact]
    public void A_driver_of_which_nothing_is_known_stays_where_the_model_starts_it()
    {
        Case unknown = TinyCase.Build() with { Drivers = [With((2008, 1), (2009, 5), (2010, 9))] };

        SeriesInput input = new MemberDraws(unknown, 7, new DateOnly(2004, 12, 31)).Inputs(member: 3).OfType<SeriesInput>().ShouldHaveSingleItem();

        (input.Times.ShouldHaveSingleItem(), input.Values.ShouldHaveSingleItem()).ShouldBe((TinyCase.Start, 10));
    }

    [Fact]
    public void Drivers_that_moved_together_go_on_together()
    {
        (int, double)[] points = [.. Enumerable.Range(1980, 20).Select(year => (year, 100.0 + (year % 2 == 0 ? 5 : -5) + year))];
        Case walked = TinyCase.Build();
        walked.Model.TryFind("lever", out var lever);
        walked = walked with { Drivers = [With(points), With(points) with { Variable = lever! }] };
        var draws = new MemberDraws(walked, 7, new DateOnly(2000, 12, 31));

        double[][] ends = [.. Enumerable.Range(0, 400).Select(m => draws.Inputs(m).OfType<SeriesInput>().Select(i => i.Values[^1]).ToArray())];

        double Mean(int i) => ends.Average(e => e[i]);
        double Moment(int i, int j) => ends.Average(e => (e[i] - Mean(i)) * (e[j] - Mean(j)));
        (Moment(0, 1) / Math.Sqrt(Moment(0, 0) * Moment(1, 1))).ShouldBe(19.0 / 24, 0.1);
    }

    private static Driver With(params (int Year, double Value)[] points)
    {
        SeriesInfo series = TinyCase.Series("driver", [.. points.Select(p => (p.Year, p.Value, true))]);
        return s_driver with { Series = series };
    }
}

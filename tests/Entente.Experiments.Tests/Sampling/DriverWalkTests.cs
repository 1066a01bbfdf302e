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
    public void A_driver_that_touches_zero_walks_in_its_own_units()
    {
        // Steps 1 and 3: drift 2, variance 2 a year. Twelve months of 1 are a step of the square root of 12 deviations.
        SeriesInput input = new DriverSeries(With((2000, 0), (2001, 1), (2002, 4)), new DateOnly(2005, 12, 31))
            .ToInput(1, 2004, month => month < 2003.5 * 12 ? 1 : -1);

        input.Values.Skip(3).ShouldBe([4 + 2 + Math.Sqrt(2 * 12), 4 + 4], 1e-12);
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

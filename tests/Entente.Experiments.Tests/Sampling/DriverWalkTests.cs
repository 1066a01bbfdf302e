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
        // Steps 1 and 3: drift 2, variance 2.
        SeriesInput input = new DriverSeries(With((2000, 0), (2001, 1), (2002, 4)), new DateOnly(2005, 12, 31)).ToInput(1, 2004, step => step == 0 ? 1 : -1);

        input.Values.Skip(3).ShouldBe([4 + 2 + Math.Sqrt(2), 4 + 4], 1e-12);
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

    private static Driver With(params (int Year, double Value)[] points)
    {
        SeriesInfo series = TinyCase.Series("driver", [.. points.Select(p => (p.Year, p.Value, true))]);
        return s_driver with { Series = series };
    }
}

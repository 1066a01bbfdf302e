using Entente.Cases;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Sampling;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Tests.Sampling;

public class DriverSeriesTests
{
    private static readonly SourceLocation s_nowhere = SourceLocation.WholeFile("x");

    [Fact]
    public void Values_are_put_in_the_variables_units_at_the_middle_of_their_periods()
    {
        SeriesInput input = Of(0, 0, Point(2000, 10), Point(2001, 20)).ToInput(1, 2010, _ => 0);

        input.Times.ShouldBe([2000.5, 2001.5]);
        input.Values.ShouldBe([20, 40]);
    }

    [Fact]
    public void The_factor_of_a_member_touches_unverified_points_only() =>
        Of(0.1, 0, Point(2000, 10), Point(2001, 20, isVerified: false)).ToInput(1.5, 2010, _ => 0).Values.ShouldBe([20, 60]);

    [Fact]
    public void After_the_last_point_the_mean_of_its_last_years_holds()
    {
        SeriesInput input = Of(0, 1, Point(2000, 100), Point(2001, 10), Point(2002, 20)).ToInput(1, 2010, _ => 0);

        input.Values.ShouldBe([200, 20, 40, 30]);
        (input.Times[3] - input.Times[2]).ShouldBeInRange(double.Epsilon, 1e-9);
    }

    [Fact]
    public void Of_figures_for_the_same_time_the_verified_count() =>
        Of(0, 0, Point(2000, 10), Point(2000, 12), Point(2000, 99, isVerified: false)).ToInput(3, 2010, _ => 0).Values.ShouldBe([22]);

    [Fact]
    public void Points_are_put_in_order_and_those_without_a_date_left_out()
    {
        SeriesPoint undated = Point(2000, 5) with { Date = new EdtfDate("../..", null, null, false, false) };

        Of(0, 0, Point(2001, 20), undated, Point(2000, 10)).ToInput(1, 2010, _ => 0).Values.ShouldBe([20, 40]);
        Of(0, 0, undated).HasPoints.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(0.3, 0, 1)]
    public void Without_an_error_or_a_deviation_the_factor_is_1(double error, double z, double expected) =>
        Of(error, 0, Point(2000, 1)).UnverifiedFactor(z).ShouldBe(expected);

    [Fact]
    public void The_factor_has_the_relative_deviation_asked_for()
    {
        DriverSeries driver = Of(0.3, 0, Point(2000, 1));
        double[] factors = [.. Enumerable.Range(0, 50_000).Select(m => driver.UnverifiedFactor(RandomDraw.StandardNormal(1, m, Purpose.Of("f"))))];
        double mean = factors.Average();
        double deviation = Math.Sqrt(factors.Average(f => (f - mean) * (f - mean)));

        (deviation / mean).ShouldBe(0.3, 0.01);
        factors.ShouldAllBe(f => f > 0);
    }

    private static DriverSeries Of(double error, double holdYears, params SeriesPoint[] points)
    {
        var variable = new Variable
        {
            Index = 4,
            Name = "x",
            Path = "x",
            Module = "",
            Kind = VariableKind.Auxiliary,
            Location = s_nowhere,
        };
        var series = new SeriesInfo("s", "S", "1", "price", 0, "", [.. points], s_nowhere);
        return new DriverSeries(new Driver(variable, series, 2, error, holdYears, "", s_nowhere));
    }

    private static SeriesPoint Point(int year, double value, bool isVerified = true)
    {
        var date = new EdtfDate($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false);
        return new SeriesPoint(date, value, new DateOnly(year + 1, 1, 1), isVerified, "", "", "", s_nowhere);
    }
}

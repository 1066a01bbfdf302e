using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Tests.Outcomes;

public class SavedSeriesTests
{
    private static SavedSeries Series => new([2000, 2001, 2002, 2003], [0, 2, 2, 8]);

    [Theory]
    [InlineData(1990, 0)]
    [InlineData(2000, 0)]
    [InlineData(2000.5, 1)]
    [InlineData(2002, 2)]
    [InlineData(2002.5, 5)]
    [InlineData(2003, 8)]
    [InlineData(2050, 8)]
    public void It_is_a_line_through_the_saved_values(double time, double expected) =>
        Series.At(time).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(2000, 2003, 8)]
    [InlineData(2000.5, 2001.5, 1.75)]
    [InlineData(2002.5, 2002.75, 1.4375)]
    [InlineData(2001, 2001, 0)]
    [InlineData(1980, 2001, 1)]
    [InlineData(2002, 2099, 5)]
    public void Its_integral_is_that_of_the_line_within_the_run(double from, double to, double expected) =>
        Series.Integral(from, to).ShouldBe(expected, 1e-9);

    [Fact]
    public void Its_mean_is_the_integral_over_the_span_that_the_run_covers()
    {
        Series.Mean(2002, 2099).ShouldBe(5, 1e-9);
        Series.Mean(2000.5, 2000.5).ShouldBe(1, 1e-9);
    }

    [Theory]
    [InlineData(2000, 2003, 0, 8)]
    [InlineData(2000.5, 2002.5, 1, 5)]
    [InlineData(2001, 2002, 2, 2)]
    public void Its_range_counts_the_ends_of_the_span(double from, double to, double least, double greatest)
    {
        (double actualLeast, double actualGreatest) = Series.Range(from, to);

        actualLeast.ShouldBe(least, 1e-9);
        actualGreatest.ShouldBe(greatest, 1e-9);
    }

    [Fact]
    public void Rounding_of_a_date_does_not_reach_into_the_next_value()
    {
        var jump = new SavedSeries([0, 1, 2], [5, 5, double.NaN]);

        jump.At(1 + 1e-12).ShouldBe(5);
        jump.At(1.5).ShouldBe(double.NaN);
        jump.Range(0, 2).Least.ShouldBe(double.NaN);
    }
}

using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Words;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData(2031, "at the start of 2031")]
    [InlineData(2030.9999, "at the start of 2031")]
    [InlineData(2030.5, "in July 2030")]
    public void A_moment_is_told_by_month_or_new_year(double time, string expected) => TimeWords.At(time).ShouldBe(expected);

    [Theory]
    [InlineData(2001, 2031, "2001 to 2030")]
    [InlineData(2000.917, 2005.5, "2000 to 2005")]
    [InlineData(2001, 2002, "2001")]
    public void A_window_that_ends_at_new_year_ends_with_the_year_before(double start, double end, string expected) =>
        TimeWords.Window(start, end).ShouldBe(expected);

    [Fact]
    public void Months_survive_the_rounding_of_decimal_years()
    {
        for (int month = 0; month < 12; month++)
        {
            string expected = new DateOnly(2007, month + 1, 1).ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
            TimeWords.Month(Math.Round(2007 + (month / 12.0), 4)).ShouldBe(expected);
        }
    }
}

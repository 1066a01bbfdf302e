using Entente.Evidence.Dates;

namespace Entente.Evidence.Tests.Dates;

public sealed class EdtfKnownAnswerTests
{
    [Theory]
    [InlineData("2000", "2000-01-01", "2000-12-31")]
    [InlineData("2000-11", "2000-11-01", "2000-11-30")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void Level_0_dates_span_the_days_that_they_name(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2000-XX", "2000-01-01", "2000-12-31")]
    [InlineData("2000-11-XX", "2000-11-01", "2000-11-30")]
    [InlineData("2000-XX-XX", "2000-01-01", "2000-12-31")]
    public void Masked_digits_mean_all_that_they_can_stand_for(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("2000-21", "2000-03-01", "2000-05-31")]
    [InlineData("2000-22", "2000-06-01", "2000-08-31")]
    [InlineData("2000-23", "2000-09-01", "2000-11-30")]
    [InlineData("2000-24", "2000-12-01", "2001-02-28")]
    [InlineData("2003-28", "2003-12-01", "2004-02-29")]
    [InlineData("2000-25", "2000-03-01", "2000-05-31")]
    [InlineData("2000-29", "2000-09-01", "2000-11-30")]
    [InlineData("2000-30", "2000-12-01", "2001-02-28")]
    [InlineData("2000-31", "2000-03-01", "2000-05-31")]
    [InlineData("2000-32", "2000-06-01", "2000-08-31")]
    public void Seasons_are_three_whole_months(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("2000-33", "2000-01-01", "2000-03-31")]
    [InlineData("2000-34", "2000-04-01", "2000-06-30")]
    [InlineData("2000-35", "2000-07-01", "2000-09-30")]
    [InlineData("2000-36", "2000-10-01", "2000-12-31")]
    [InlineData("2000-37", "2000-01-01", "2000-04-30")]
    [InlineData("2000-38", "2000-05-01", "2000-08-31")]
    [InlineData("2000-39", "2000-09-01", "2000-12-31")]
    [InlineData("2000-40", "2000-01-01", "2000-06-30")]
    [InlineData("2000-41", "2000-07-01", "2000-12-31")]
    public void Quarters_thirds_and_halves_divide_the_year(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("1999-12-15/2000-01-04", "1999-12-15", "2000-01-04")]
    [InlineData("2000-11/2000", "2000-11-01", "2000-12-31")]
    [InlineData("2021/..", "2021-01-01", null)]
    [InlineData("2021/", "2021-01-01", null)]
    [InlineData("../2021-05", null, "2021-05-31")]
    [InlineData("/2021", null, "2021-12-31")]
    [InlineData("199X/2000-33", "1990-01-01", "2000-03-31")]
    public void Intervals_run_from_the_first_day_of_one_end_to_the_last_of_the_other(string text, string? first, string? last) =>
        Spans(text, first, last);

    [Theory]
    [InlineData("2000", false, false)]
    [InlineData("2000~", true, false)]
    [InlineData("2000-11?", false, true)]
    [InlineData("2000-11-30%", true, true)]
    [InlineData("199X~", true, false)]
    [InlineData("2000-21?", false, true)]
    [InlineData("1999/2000~", true, false)]
    [InlineData("1999?/2000", false, true)]
    [InlineData("1999?/2000~", true, true)]
    public void Qualifiers_are_kept(string text, bool isApproximate, bool isUncertain)
    {
        EdtfDate date = Parse(text);

        date.IsApproximate.ShouldBe(isApproximate);
        date.IsUncertain.ShouldBe(isUncertain);
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("2000", 2000.5)]
    [InlineData("2000-01", 2000 + (0.5 / 12))]
    [InlineData("2001-02-01/2001-02-14", 2001 + (1.25 / 12))]
    [InlineData("2021/..", 2021.0)]
    [InlineData("../2020", 2021.0)]
    [InlineData("9999-12", 9999 + (11.5 / 12))]
    public void A_date_stands_at_the_middle_of_its_span(string text, double year) =>
        Parse(text).DecimalYear.ShouldBe(year, 1e-9);

    [Fact]
    public void Months_are_twelfths_of_a_year()
    {
        EdtfDate.ToDecimalYear(new DateOnly(2001, 2, 1)).ShouldBe(2001 + (1.0 / 12), 1e-12);
        Parse("2000-12").StartYear.ShouldBe(2000 + (11.0 / 12), 1e-12);
        Parse("2000-12").EndYear.ShouldBe(2001.0, 1e-12);
        Parse("2000/..").EndYear.ShouldBe(double.PositiveInfinity);
        EdtfDate.Unknown.DecimalYear.ShouldBe(double.NaN);
    }

    private static void Spans(string text, string? first, string? last)
    {
        EdtfDate date = Parse(text);

        date.Earliest?.ToString("yyyy-MM-dd").ShouldBe(first);
        date.Latest?.ToString("yyyy-MM-dd").ShouldBe(last);
        (date.Earliest is null).ShouldBe(first is null);
        (date.Latest is null).ShouldBe(last is null);
    }

    private static EdtfDate Parse(string text)
    {
        EdtfDate.TryParse(text, out EdtfDate? date, out string? problem).ShouldBeTrue(problem);
        return date!;
    }
}

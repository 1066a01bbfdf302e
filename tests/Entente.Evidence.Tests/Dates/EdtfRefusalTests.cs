using Entente.Evidence.Dates;

namespace Entente.Evidence.Tests.Dates;

public sealed class EdtfRefusalTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("2000-13", "no month or sub-year group '13'")]
    [InlineData("2000-00", "no month or sub-year group '00'")]
    [InlineData("2000-20", "no month or sub-year group '20'")]
    [InlineData("2000-42", "no month or sub-year group '42'")]
    [InlineData("2000-1", "no month or sub-year group '1'")]
    [InlineData("2001-02-29", "2001-02 has no day '29'")]
    [InlineData("2000-04-31", "2000-04 has no day '31'")]
    [InlineData("2000-04-00", "has no day '00'")]
    [InlineData("2000-21-01", "no month '21'")]
    [InlineData("2000-21-XX", "no month '21'")]
    [InlineData("99", "four digits")]
    [InlineData("20000", "four digits")]
    [InlineData("0000", "before 0001")]
    [InlineData("-0044", "before 0001")]
    [InlineData("Y17000", "after 9999")]
    [InlineData("9999-24", "after 9999")]
    [InlineData("1XXX", "is no year")]
    [InlineData("19X5", "is no year")]
    [InlineData("199X-05", "stands alone")]
    [InlineData("2000-05-1", "has no day '1'")]
    [InlineData("2000~-05", "qualifier")]
    [InlineData("2000-05~~", "qualifier")]
    [InlineData("2000-11-30T25:00:00", "time of day")]
    [InlineData("2000-11T10:00:00", "time of day")]
    [InlineData("2001/2000", "before it begins")]
    [InlineData("2000-05/2000-04", "before it begins")]
    [InlineData("../..", "one side at least")]
    [InlineData("/", "one side at least")]
    [InlineData("2000/2001/2002", "four digits")]
    [InlineData("2000-11-30-01", "YYYY-MM-DD")]
    [InlineData(" 2000", "four digits")]
    [InlineData("30 November 2000", "four digits")]
    [InlineData("٢٠٠٠", "is no year")]
    public void What_is_no_date_is_refused_with_a_reason(string text, string reason)
    {
        EdtfDate.TryParse(text, out EdtfDate? date, out string? problem).ShouldBeFalse();

        date.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_text_of_any_length_is_refused_at_once() =>
        EdtfDate.TryParse(new string('2', 1_000_000), out _, out _).ShouldBeFalse();
}

using System.Globalization;
using Entente.Reporting.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Reporting.Tests.Words;

public sealed class DisplayNumberTests
{
    private const string Gap = "\u00A0";

    [Theory]
    [InlineData(1234.56, 1, "1,234.6")]
    [InlineData(-0.25, 1, "−0.3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(2_345_000, 0, "2.35" + Gap + "m")]
    [InlineData(-51_250_000_000, 0, "−51.3" + Gap + "bn")]
    [InlineData(double.NaN, 0, "not a number")]
    public void A_number_is_printed_with_the_digits_that_matter(double value, int decimals, string expected) =>
        DisplayNumber.Of(value, decimals).ShouldBe(expected);

    [Theory]
    [InlineData(1.25, "1.3")]
    [InlineData(-0.05, "−0.1")]
    [InlineData(0.0412, "0.04")]
    [InlineData(-0.0098, "−0.010")]
    [InlineData(0.00003, "0.00003")]
    [InlineData(1e-9, "0")]
    [InlineData(0, "0")]
    public void Points_that_are_something_never_read_as_nothing(double value, string expected) =>
        DisplayNumber.Points(value).ShouldBe(expected);

    [Theory]
    [InlineData(0.123456, "0.123")]
    [InlineData(12.3456, "12.3")]
    [InlineData(123.456, "123")]
    [InlineData(0, "0")]
    public void A_computed_number_of_no_declared_decimals_gets_three_digits(double value, string expected) =>
        DisplayNumber.Compact(value).ShouldBe(expected);

    [Theory]
    [InlineData(28, "28")]
    [InlineData(27.9, "27.9")]
    [InlineData(0.5, "0.5")]
    [InlineData(-1500.25, "−1,500.25")]
    public void A_number_that_someone_wrote_keeps_its_digits(double value, string expected) =>
        DisplayNumber.Literal(value).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.004, "less than 1")]
    [InlineData(0.715, "72")]
    [InlineData(0.996, "more than 99")]
    [InlineData(1, "100")]
    public void A_share_is_never_rounded_to_never_or_always(double share, string expected) =>
        DisplayNumber.Percent(share).ShouldBe($"{expected}{Gap}%");

    [Theory]
    [InlineData("USD/yr", "3" + Gap + "USD/yr")]
    [InlineData("dimensionless", "3")]
    [InlineData("index, 0 to 1", "3")]
    [InlineData("share", "3")]
    [InlineData("share of the public", "3" + Gap + "of the public")]
    public void A_unit_reads_as_a_part_of_the_sentence(string unit, string expected) =>
        DisplayNumber.WithUnit("3", unit).ShouldBe(expected);

    [Fact]
    public void A_literal_reads_back_to_six_digits() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            double value = number.Get % 1e5;
            string text = DisplayNumber.Literal(value).Replace('−', '-').Replace(",", "", StringComparison.Ordinal);
            return Math.Abs(double.Parse(text, CultureInfo.InvariantCulture) - value) <= (Math.Abs(value) * 1e-5) + 1e-9;
        }).Check(Config.QuickThrowOnFailure.WithReplay(7, 11));
}

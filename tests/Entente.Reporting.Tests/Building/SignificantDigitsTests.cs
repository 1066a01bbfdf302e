using Entente.Reporting.Building;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Reporting.Tests.Building;

public sealed class SignificantDigitsTests
{
    [Theory]
    [InlineData(123456.7, 123460)]
    [InlineData(-0.00012345678, -0.00012346)]
    [InlineData(0, 0)]
    public void Five_digits_are_kept(double value, double expected) => SignificantDigits.Round(value, 5).ShouldBe(expected);

    [Fact]
    public void Rounding_again_changes_nothing_and_stays_near() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            double once = SignificantDigits.Round(number.Get, 5);
            return SignificantDigits.Round(once, 5).Equals(once) && Math.Abs(once - number.Get) <= Math.Abs(number.Get) * 5.1e-5;
        }).Check(Config.QuickThrowOnFailure.WithReplay(3, 5));

    [Fact]
    public void A_long_run_is_thinned_to_what_a_chart_can_show_with_both_ends()
    {
        ChartTimes times = ChartTimes.Of([.. Enumerable.Range(0, 433).Select(i => 1995 + (i / 12.0))]);

        times.Values.Length.ShouldBeInRange(100, 151);
        times.Values[0].ShouldBe(1995);
        times.Values[^1].ShouldBe(2031);
    }
}

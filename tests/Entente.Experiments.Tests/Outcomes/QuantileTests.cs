using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Tests.Outcomes;

public class QuantileTests
{
    // Hyndman-Fan type 7, the default of R's quantile(): worked out by hand.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.05, 1.2)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 4)]
    [InlineData(0.6, 5.6)]
    [InlineData(1, 16)]
    public void Quantiles_lie_between_order_statistics(double level, double expected) =>
        Quantile.Of([8, 1, 16, 4, 2], level).ShouldBe(expected, 1e-12);

    [Fact]
    public void One_value_is_all_its_quantiles() => Quantile.Of([3], 0.95).ShouldBe(3);

    [Fact]
    public void No_value_has_no_quantile() => Quantile.Of([], 0.5).ShouldBe(double.NaN);
}

using Entente.Analysis.Scoring;

namespace Entente.Analysis.Tests.Scoring;

public class CoverageTests
{
    [Fact]
    public void The_interval_is_clopper_and_pearsons()
    {
        // 9 of 10, as tabulated.
        var coverage = new Coverage(9, 10);

        coverage.Share.ShouldBe(0.9);
        coverage.Low.ShouldBe(0.5550, 1e-4);
        coverage.High.ShouldBe(0.9975, 1e-4);
    }

    [Fact]
    public void None_and_all_reach_the_ends()
    {
        new Coverage(0, 10).Low.ShouldBe(0);
        new Coverage(0, 10).High.ShouldBe(0.3085, 1e-4);
        new Coverage(10, 10).Low.ShouldBe(0.6915, 1e-4);
        new Coverage(10, 10).High.ShouldBe(1);
    }

    [Fact]
    public void Nothing_observed_says_nothing()
    {
        Coverage none = Coverage.Of([]);

        (none.Share, none.Low, none.High).ShouldBe((double.NaN, 0, 1));
    }
}

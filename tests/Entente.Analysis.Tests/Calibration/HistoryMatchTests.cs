using System.Collections.Immutable;
using Entente.Analysis.Calibration.HistoryMatching;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Tests.Calibration;

public sealed class HistoryMatchTests
{
    [Fact]
    public void Waves_close_in_on_the_region_that_is_known()
    {
        // Observed 0.3 with a deviation of 0.02: all further than 0.06 from it in the first coordinate is ruled out.
        ImmutableArray<QuantileRange> box = [QuantileRange.All, QuantileRange.All];
        var waves = new List<Wave>();
        for (int w = 0; w < 2; w++)
        {
            ImmutableArray<double>[] points =
                [.. Enumerable.Range(0, 500).Select(i => box.Select((r, d) => r.At(RandomDraw.Uniform(1, i, Purpose.Of("test"), (w * 2) + d))).ToImmutableArray())];
            waves.Add(HistoryMatch.Next(box, points, [.. points.Select(p => Math.Abs(p[0] - 0.3) / 0.02)]));
            box = waves[^1].Box;
        }

        box[0].Low.ShouldBeInRange(0.23, 0.241);
        box[0].High.ShouldBeInRange(0.35, 0.37);
        box[1].Width.ShouldBeGreaterThan(0.97);
        waves[0].PriorLeft.ShouldBe(0.12, 0.04);
        waves[1].PriorLeft.ShouldBe(0.12, 0.006);
    }

    [Fact]
    public void Where_nothing_is_left_the_box_stays()
    {
        ImmutableArray<QuantileRange> box = [new QuantileRange(0.2, 0.6)];

        Wave wave = HistoryMatch.Next(box, [[0.3], [0.4]], [7, 8]);

        (wave.NotRuledOut, wave.PriorLeft).ShouldBe((0, 0));
        wave.Box.ShouldBe(box);
    }

    [Theory]
    [InlineData(new[] { 9.0, 1, 4 }, 4)]
    [InlineData(new[] { 5.0 }, 5)]
    [InlineData(new[] { double.NaN, 2 }, 2)]
    public void The_second_worst_variable_says_how_implausible_a_point_is(double[] distances, double expected) =>
        HistoryMatch.Implausibility(distances).ShouldBe(expected);
}

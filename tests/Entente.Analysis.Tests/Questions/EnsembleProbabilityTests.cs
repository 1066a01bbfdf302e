using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Analysis.Tests.Questions;

public sealed class EnsembleProbabilityTests
{
    [Theory]
    [InlineData(0, 499, 0.001)]
    [InlineData(499, 499, 0.999)]
    [InlineData(250, 500, 0.5)]
    [InlineData(1, 1, 0.75)]
    public void It_is_the_share_drawn_half_a_member_from_the_ends(int yes, int count, double probability) =>
        new EnsembleProbability(yes, count).Value.ShouldBe(probability, 1e-12);

    [Fact]
    public void It_is_never_0_or_1_rises_with_each_member_and_lies_in_its_interval() =>
        Prop.ForAll(Gen.Choose(1, 2000).SelectMany(count => Gen.Choose(0, count).Select(yes => (yes, count))).ToArbitrary(), drawn =>
        {
            var probability = new EnsembleProbability(drawn.yes, drawn.count);
            BinomialInterval interval = probability.Interval;
            bool rises = drawn.yes == drawn.count || new EnsembleProbability(drawn.yes + 1, drawn.count).Value > probability.Value;
            return probability.Value is > 0 and < 1 && rises && interval.Low <= probability.Value && probability.Value <= interval.High
                && Math.Abs(new EnsembleProbability(drawn.count - drawn.yes, drawn.count).Value + probability.Value - 1) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_interval_is_the_exact_binomial_one()
    {
        BinomialInterval none = new EnsembleProbability(0, 10).Interval;
        (none.Low, Math.Round(none.High, 4)).ShouldBe((0, 0.3085));
        BinomialInterval half = new EnsembleProbability(5, 10).Interval;
        (Math.Round(half.Low, 4), Math.Round(half.High, 4)).ShouldBe((0.1871, 0.8129));
    }
}

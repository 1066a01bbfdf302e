using Entente.Analysis.Questions;

namespace Entente.Analysis.Tests.Questions;

public sealed class ProbabilityScoreTests
{
    [Fact]
    public void Brier_and_logarithmic_scores_are_the_published_ones()
    {
        ProbabilityScore.Brier(0.271, false).ShouldBe(0.073441, 1e-12);
        ProbabilityScore.Log(0.481, false).ShouldBe(0.655851, 1e-6);
    }

    [Theory]
    [InlineData(0.9, true, 84.799691)]
    [InlineData(0.1, true, -232.192809)]
    [InlineData(0.1, false, 84.799691)]
    [InlineData(0.5, true, 0)]
    [InlineData(1, true, 100)]
    public void The_baseline_score_is_Metaculuss(double probability, bool happened, double score) =>
        ProbabilityScore.Baseline(probability, happened).ShouldBe(score, 1e-6);

    [Fact]
    public void What_was_ruled_out_and_happened_scores_without_end()
    {
        ProbabilityScore.Log(0, true).ShouldBe(double.PositiveInfinity);
        ProbabilityScore.Baseline(1, false).ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void In_expectation_nothing_beats_saying_what_one_believes()
    {
        for (double belief = 0.05; belief < 1; belief += 0.05)
        {
            for (double said = 0.01; said < 1; said += 0.01)
            {
                Expected(ProbabilityScore.Brier, said).ShouldBeGreaterThanOrEqualTo(Expected(ProbabilityScore.Brier, belief) - 1e-12);
                Expected(ProbabilityScore.Log, said).ShouldBeGreaterThanOrEqualTo(Expected(ProbabilityScore.Log, belief) - 1e-12);
                Expected(ProbabilityScore.Baseline, said).ShouldBeLessThanOrEqualTo(Expected(ProbabilityScore.Baseline, belief) + 1e-9);
            }

            double Expected(Func<double, bool, double> score, double said) => (belief * score(said, true)) + ((1 - belief) * score(said, false));
        }
    }

    [Theory]
    [InlineData(0, "remote")]
    [InlineData(0.0499, "remote")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.2, "unlikely")]
    [InlineData(0.45, "roughly even")]
    [InlineData(0.55, "likely")]
    [InlineData(0.8, "very likely")]
    [InlineData(0.95, "almost certain")]
    [InlineData(1, "almost certain")]
    public void Words_are_those_of_the_directive(double probability, string word) => ProbabilityScale.StepOf(probability).Word.ShouldBe(word);

    [Fact]
    public void The_steps_of_the_scale_meet() =>
        ProbabilityScale.Icd203.Skip(1).Select(s => s.From).ShouldBe(ProbabilityScale.Icd203.SkipLast(1).Select(s => s.To));
}

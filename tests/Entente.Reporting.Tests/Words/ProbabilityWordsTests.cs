using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Words;

public sealed class ProbabilityWordsTests
{
    // The steps of Intelligence Community Directive 203, B.1.
    [Theory]
    [InlineData(0.02, "remote")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.199, "very unlikely")]
    [InlineData(0.20, "unlikely")]
    [InlineData(0.45, "roughly even")]
    [InlineData(0.549, "roughly even")]
    [InlineData(0.55, "likely")]
    [InlineData(0.80, "very likely")]
    [InlineData(0.95, "almost certain")]
    [InlineData(1, "almost certain")]
    public void Each_step_holds_its_lower_bound(double share, string word) => ProbabilityWords.Of(share).ShouldBe(word);

    [Fact]
    public void The_word_stands_beside_the_number_and_never_for_none_or_all()
    {
        ProbabilityWords.InRuns(0.71).ShouldBe("in 71\u00A0% of runs (likely)");
        ProbabilityWords.InRuns(0).ShouldBe("in none of the runs");
        ProbabilityWords.InRuns(1).ShouldBe("in every run");
        ProbabilityWords.Beside(0.71).ShouldBe("likely");
        ProbabilityWords.Beside(0).ShouldBe("in no run");
        ProbabilityWords.Beside(1).ShouldBe("in every run");
    }
}

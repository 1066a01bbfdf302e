using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>Half the step gives the same answer: no published quantile of a key outcome moves by more than a hundredth.</summary>
public class TimeStepTests(ITestOutputHelper output)
{
    // What is settled at a round turns on thresholds, so that some members part for good; so many hold their quantiles still.
    private const int Members = 500;
    private const int MembersAtTheTable = 6000;
    private const double GreatestMove = 0.01;

    [Fact]
    public void In_the_file_alone_by_no_more_than_one_per_cent_of_the_quantile_itself()
    {
        IReadOnlyList<QuantileMove> moves = HalfTheStep.Of(ReferenceCase.Case, Members);

        output.WriteLine($"{moves.MaxBy(m => Math.Abs(m.OfValue))}");
        moves.Where(m => !(Math.Abs(m.OfValue) < GreatestMove)).ShouldBeEmpty();
    }

    [Fact]
    public void With_the_parties_at_the_table_by_no_more_than_one_per_cent_of_the_members_range()
    {
        IReadOnlyList<QuantileMove> moves = HalfTheStep.Of(NegotiatedCase.Case, MembersAtTheTable);

        output.WriteLine($"{moves.MaxBy(m => Math.Abs(m.OfRange))}");
        moves.Where(m => !(Math.Abs(m.OfRange) < GreatestMove)).ShouldBeEmpty();
    }
}

using Entente.Experiments.Negotiations;

namespace Entente.Experiments.Tests.Negotiations;

public class OverduePromiseTests
{
    [Fact]
    public void What_was_signed_a_term_ago_and_still_holds_is_overdue_unless_it_is_delivered() =>
        Overdue(term: 2, signed: [0, 4, 4, 4, 6, 6, 3], delivered: [0, 0, 1, 1, 2, 2, 2]).ShouldBe([0, 0, 0, 3, 2, 2, 1]);

    [Fact]
    public void What_is_delivered_in_time_or_to_the_rounding_is_not_overdue() =>
        Overdue(term: 1, signed: [2, 2, 2, 2], delivered: [0, 2, 1.999999f, 3]).ShouldBe([0, 0, 0, 0]);

    [Fact]
    public void What_is_signed_anew_after_it_was_taken_back_has_its_whole_term() =>
        Overdue(term: 2, signed: [1, 1, 0, 1, 1, 1], delivered: [0, 0, 0, 0, 0, 0]).ShouldBe([0, 0, 0, 0, 0, 1]);

    private static float[] Overdue(double term, float[] signed, float[] delivered)
    {
        var overdue = new float[signed.Length];
        OverduePromise.Fill([.. Enumerable.Range(2000, signed.Length).Select(t => (double)t)], term, signed, delivered, overdue);
        return overdue;
    }
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Words;

public sealed class OutcomeFindingTests
{
    private static readonly Entente.Cases.Case Sample = SampleCase.Build();
    private static readonly Outcome Price = Sample.Outcomes[0];

    [Fact]
    public void The_title_names_the_highest_and_the_lowest()
    {
        Phrase title = OutcomeFinding.Title(Price, [Around(0, 100), Around(1, 300), Around(2, 200)], "n");

        title.ToString().ShouldBe("The contract gas price at the start of 2031: highest under Trade as with anyone (300), lowest under Pay for the union (100)");
        title.Parts.Single(p => p.Note is not null).Text.ShouldBe("100");
        title.Parts.Where(p => p.Strategy is not null).Select(p => p.Strategy).ShouldBe(["trade", "pay"]);
    }

    [Fact]
    public void Of_two_strategies_one_is_higher_than_the_other() =>
        OutcomeFinding.Title(Price, [Around(0, 100), Around(1, 300)], "n").ToString()
            .ShouldBe("The contract gas price at the start of 2031: higher under Trade as with anyone (300) than under Pay for the union (100)");

    [Fact]
    public void Medians_inside_each_others_half_are_about_the_same() =>
        OutcomeFinding.Title(Price, [Around(0, 100), Around(1, 104), Around(2, 98)], "n").ToString()
            .ShouldBe("The contract gas price at the start of 2031: about the same under all three strategies, 98 to 104\u00A0USD/1000 m³");

    [Fact]
    public void Numbers_that_print_alike_are_the_same() =>
        OutcomeFinding.Title(Price, [Around(0, 100), Around(1, 100.2)], "n").ToString()
            .ShouldBe("The contract gas price at the start of 2031: the same under both strategies, 100\u00A0USD/1000 m³");

    [Fact]
    public void The_detail_compares_run_by_run_and_counts_who_reaches_the_aim() =>
        OutcomeFinding.Detail(Price, [Around(0, 100), Around(1, 160)]).ToString()
            .ShouldBe("Higher under Trade as with anyone than under Pay for the union in every run. "
                + "Comes to at least 150\u00A0USD/1000 m³ in none of the runs under Pay for the union and in 76\u00A0% of runs (likely) under Trade as with anyone.");

    [Fact]
    public void A_tie_counts_half_and_what_is_not_finite_not_at_all() =>
        OutcomeFinding.ShareAbove([1, 2, 3, double.NaN], [0, 2, 4, 0]).ShouldBe(0.5);

    // 21 members, 2 apart, around a median: the middle half reaches from 10 below to 10 above.
    private static StrategySample Around(int strategy, double median)
    {
        ImmutableArray<double> members = [.. Enumerable.Range(-10, 21).Select(i => median + (2 * i))];
        return new StrategySample(Sample.Strategies[strategy], members, OutcomeQuantiles.Of(members));
    }
}

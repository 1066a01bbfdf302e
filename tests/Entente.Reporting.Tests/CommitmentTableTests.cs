using System.Collections.Immutable;
using Entente.Analysis.Negotiations;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Tables;
using Entente.Reporting.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests;

public sealed class CommitmentTableTests
{
    [Fact]
    public void Each_commitment_says_what_by_whom_by_when_how_much_and_why_it_is_late() =>
        Rows(years: 5, signed: [0, 2, 2, 5, 5, 5], delivered: [0, 0, 0, 1, 2, 3], keeping: [1, 0, 0, 0, 1, 1]).ShouldBe(
        [
            "New gates|Birch|January 2011|January 2013|2.00|2.00|gates|delivered late: keeping did not pay, January 2014",
            "New gates|Birch|January 2013|January 2015|3.00|1.00|gates|due",
        ]);

    [Fact]
    public void Signatures_of_one_year_that_stand_alike_share_a_line() =>
        Rows(years: 1, signed: [0, 1, 3, 6], delivered: [0, 0, 0, 0], keeping: [1, 1, 1, 1]).ShouldBe(
            ["New gates|Birch|2010, 2 times|until September 2012|3.00|0|gates|not due yet", "New gates|Birch|January 2011|January 2013|3.00|0|gates|not due yet"]);

    private static string[] Rows(double years, double[] signed, double[] delivered, double[] keeping)
    {
        Case source = BargainingCase.Case;
        InspectedRound round = RoundInspector.Inspect(
            source, source.Scenarios[0], source.Strategies[0], source.ReferenceReplies, 2011, member: null, source.Seed, TestContext.Current.CancellationToken)!;
        ImmutableArray<double> times = [.. Enumerable.Range(0, signed.Length).Select(i => 2010 + (years * i / (signed.Length - 1)))];
        PromiseSeries series = round.Promises[0] with { Times = times, SignedSoFar = [.. signed], Delivered = [.. delivered], KeepingPays = [.. keeping] };
        ReportTable table = CommitmentTable.Of(RoundAnalysis.Of(round with { Promises = [series] }));
        return [.. table.Rows.Select(row => string.Join('|', row))];
    }
}

using Entente.Cases.Negotiations;
using Entente.Experiments.Negotiations;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Tests.Negotiations;

public class RoundLogTests
{
    private static readonly Negotiation s_twiceAYear = Market.Negotiation with
    {
        RefusalNoise = 2,
        Rounds = [Market.Negotiation.Rounds[0] with { Months = [4, 10] }],
    };

    [Fact]
    public void All_meetings_of_a_year_are_counted_together()
    {
        const int Members = 30;
        RoundLog log = Keep(Members);

        RoundSummary[] dates = [.. log.Summarise(Members)];
        RoundSummary[] years = [.. log.SummariseYears(Members)];

        dates.Length.ShouldBe(6);
        years.Select(y => y.Time).ShouldBe([2001, 2002, 2003]);
        years.ShouldAllBe(y => y.Met == 2 * Members);
        dates.Sum(d => d.Agreed).ShouldBeInRange(1, (6 * Members) - 1);
        years.Select(y => y.Agreed).ShouldBe(dates.Chunk(2).Select(pair => pair.Sum(d => d.Agreed)));
        years.Select(y => y.Refused[1]).ShouldBe(dates.Chunk(2).Select(pair => pair.Sum(d => d.Refused[1])));
        years.Select(y => y.Issues[1].Agreed[1]).ShouldBe(dates.Chunk(2).Select(pair => pair.Sum(d => d.Issues[1].Agreed[1])));
    }

    [Fact]
    public void Only_the_first_members_count() =>
        Keep(30).SummariseYears(7).ShouldAllBe(y => y.Met == 14 && y.Issues[0].OnTheTable == 14);

    private static RoundLog Keep(int members)
    {
        var log = new RoundLog(s_twiceAYear, members);
        new BatchSimulator(Market.Model).Run(
            new BatchRequest
            {
                Members = [.. Enumerable.Range(0, members).Select(_ => Array.Empty<RunInput>())],
                Recorded = [Market.Find("price").Index],
                FirstMember = 0,
                Seed = 3,
                Rule = new NegotiationRule(s_twiceAYear, TableMandate.Of(s_twiceAYear, []), new TableSettings(2002, 2000, 0.25, 2004, 3, log.Keep)),
            },
            TestContext.Current.CancellationToken);
        return log;
    }
}

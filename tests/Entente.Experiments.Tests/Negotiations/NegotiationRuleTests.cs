using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Negotiations;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Tests.Negotiations;

public class NegotiationRuleTests
{
    private static readonly string[] s_recorded = ["price", "signing", "promised"];

    [Fact]
    public void A_package_is_settled_in_the_rounds_month_and_holds_until_the_next()
    {
        // Low price and two carts: 1 and 2. High price and two carts: 6 and -3. Low alone: -1, 3. Only the first leaves both a gain.
        Trajectory run = Run(Market.Negotiation).Member(0);

        Prices(run, until: 2001.25).ShouldBe([10, 10.25, 10.5, 10.75, 11, 11.25]);
        Prices(run, from: 2001.5).ShouldAllBe(p => p == 5);
    }

    [Fact]
    public void What_is_promised_flows_once_within_one_step()
    {
        Trajectory run = Run(Market.Negotiation).Member(0);

        // Half a cart a year by the lever's own equation until the first round; two carts in each of four Julys.
        Values(run, 2)[^1].ShouldBe((1.5 * 0.5) + (3 * 2), 1e-12);
        Values(run, 1)[6..].ShouldBe([8, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0]);
    }

    [Fact]
    public void Members_in_other_states_settle_otherwise_in_the_same_step()
    {
        BatchTrajectory runs = Run(Market.Negotiation, [], [Set("cart_cost", 4)], [Set("cart_cost", 1)], [Set("quarrel", 10)], [Set("quarrel", 10), Set("seller_power", 9)]);

        runs.Member(1).Values[0][^1].ShouldBe(11.5);
        runs.Member(1).Values[2][^1].ShouldBe(0.75, 1e-12);
        runs.Member(2).Values[0][^1].ShouldBe(5);
        runs.Member(3).Values[0][^1].ShouldBe(5);
        runs.Member(4).Values[0][^1].ShouldBe(20);
    }

    [Fact]
    public void A_member_gets_the_same_whatever_runs_beside_it()
    {
        RunInput[][] members = [.. Enumerable.Range(0, 13).Select(i => new RunInput[] { Set("cart_cost", i % 5), Set("quarrel", i % 3), Set("seller_power", 1 + (i % 4)) })];
        Negotiation noisy = Market.Negotiation with { RefusalNoise = 2 };

        BatchTrajectory together = Run(noisy, members);

        for (int i = 0; i < members.Length; i++)
        {
            BatchTrajectory alone = Run(noisy, first: i, Mandates(), members[i]);
            for (int v = 0; v < s_recorded.Length; v++)
            {
                alone.Member(0).Values[v].ShouldBe(together.Member(i).Values[v]);
            }
        }
    }

    [Fact]
    public void Nobody_signs_below_its_disagreement_payoff()
    {
        var seen = new List<(double Payoff, double Floor)>();
        void Look(TableOutcome outcome)
        {
            for (int member = 0; member < outcome.State.Batch.Members; member++)
            {
                if (outcome.State.Batch.Chosen(0)[member] >= 0)
                {
                    for (int party = 0; party < 2; party++)
                    {
                        seen.Add((outcome.State.Batch.AgreedPayoffs(party)[member], outcome.State.Batch.Disagreement(party)[member]));
                    }
                }
            }
        }

        var random = new Random(11);
        RunInput[][] members = [.. Enumerable.Range(0, 200).Select(_ => new RunInput[]
        {
            Set("cart_cost", 6 * random.NextDouble()), Set("seller_low", 8 * (random.NextDouble() - 0.5)), Set("buyer_high", 8 * (random.NextDouble() - 0.5)),
            Set("quarrel", 4 * (random.NextDouble() - 0.5)), Set("buyer_power", random.NextDouble()),
        })];

        Run(Market.Negotiation with { RefusalNoise = 1 }, first: 0, Mandates(), Look, members);

        seen.Count.ShouldBeGreaterThan(200);
        seen.ShouldAllBe(s => s.Payoff > s.Floor);
    }

    [Fact]
    public void A_mandate_binds_from_the_decision_on()
    {
        Strategy hard = Plan("seller", new Mandate(Options(("price", ["keep", "high"])), null, ImmutableDictionary<string, double>.Empty));

        Trajectory run = Run(Market.Negotiation, first: 0, Mandates(hard), Set("quarrel", 10)).Member(0);

        Price(run, 2001.5).ShouldBe(5);
        Price(run, 2002.5).ShouldBe(20);
    }

    [Fact]
    public void A_reservation_value_keeps_a_party_from_signing_for_less()
    {
        Strategy proud = Plan("seller", new Mandate(ImmutableDictionary<string, ImmutableArray<string>>.Empty, 1.5, ImmutableDictionary<string, double>.Empty));

        Trajectory run = Run(Market.Negotiation, first: 0, Mandates(proud), Array.Empty<RunInput>()).Member(0);

        Values(run, 1)[6].ShouldBe(8);
        Values(run, 1)[10..].ShouldAllBe(v => v == 0);
    }

    [Fact]
    public void Mandates_without_a_common_option_leave_the_issue_where_it_is()
    {
        Strategy one = Plan("seller", new Mandate(Options(("price", ["high"])), null, ImmutableDictionary<string, double>.Empty));
        Strategy other = Plan("buyer", new Mandate(Options(("price", ["low"])), null, ImmutableDictionary<string, double>.Empty));

        Trajectory run = Run(Market.Negotiation, first: 0, Mandates(one, other), Set("seller_carts", 2), Set("buyer_carts", 1)).Member(0);

        Prices(run, from: 2001.5).ShouldAllBe(p => p == 5);
        Values(run, 1)[10].ShouldBe(8);
    }

    [Fact]
    public void Without_agreement_a_lever_goes_to_its_reversion_and_else_stays()
    {
        NegotiationIssue price = Market.Negotiation.Issues[0];
        Negotiation dictated = Market.Negotiation with { Issues = [price with { Reversion = Market.Find("dictated") }, Market.Negotiation.Issues[1]] };

        Price(Run(dictated, [Set("cart_cost", 4)]).Member(0), 2001.5).ShouldBe(99);
        Price(Run(Market.Negotiation, [Set("cart_cost", 4)]).Member(0), 2003).ShouldBe(11.5);
    }

    [Fact]
    public void A_setter_takes_the_best_that_the_ratifier_still_signs()
    {
        // A quarrel of 4 lets the buyer sign a loss of 3: the high price and the carts.
        Negotiation set = Market.Negotiation with { Rule = new DecisionRule.SetterAndRatifiers(0, [1]) };

        Price(Run(set, [Set("quarrel", 4)]).Member(0), 2001.5).ShouldBe(20);
        Price(Run(set, [Set("quarrel", 2.5)]).Member(0), 2001.5).ShouldBe(20);
        Values(Run(set, [Set("quarrel", 2.5)]).Member(0), 1)[6].ShouldBe(0);
        Price(Run(set, []).Member(0), 2001.5).ShouldBe(5);
    }

    [Fact]
    public void A_single_decider_asks_nobody()
    {
        Negotiation alone = Market.Negotiation with { Rule = new DecisionRule.SingleDecider(0), RefusalNoise = 1e-6 };

        Trajectory run = Run(alone, [Set("buyer_high", -100)]).Member(0);

        Price(run, 2001.5).ShouldBe(20);
        Values(run, 1)[6].ShouldBe(8);
    }

    [Fact]
    public void A_round_on_a_condition_meets_when_it_comes_true_and_not_again_too_soon()
    {
        var times = new List<double>();
        var alarm = new Round("alarm", "Alarm", [0], [], Market.Find("alarm"), NotWithin: 0.5, 0, double.PositiveInfinity, Market.Negotiation.Rounds[0].Basis);

        Run(Market.Negotiation with { Rounds = [alarm] }, first: 0, Mandates(), o => times.Add(o.Time), [[Set("quarrel", 10)]]);

        times.ShouldBe([2001.5, 2002, 2002.5]);
    }

    [Fact]
    public void Refusals_are_as_frequent_as_logit_acceptance_says()
    {
        int agreed = 0;
        int met = 0;
        RunInput[][] members = [.. Enumerable.Range(0, 2000).Select(_ => Array.Empty<RunInput>())];

        Run(Market.Negotiation with { RefusalNoise = 2, Rounds = [Market.Negotiation.Rounds[0] with { Until = 2002 }] }, first: 0, Mandates(), Count, members);

        // Gains 1 and 2 at a scale of 2.
        double expected = 1 / (1 + Math.Exp(-0.5)) / (1 + Math.Exp(-1));
        met.ShouldBe(2000);
        ((double)agreed / met).ShouldBe(expected, 0.04);

        void Count(TableOutcome outcome)
        {
            met += outcome.State.Batch.Members;
            agreed += outcome.State.Batch.Chosen(0).Count(1);
        }
    }

    [Theory]
    [InlineData(1 / 12.0)]
    [InlineData(1 / 24.0)]
    [InlineData(1 / 48.0)]
    public void A_shorter_step_calls_the_same_rounds_and_finds_the_sides_in_the_same_mood(double step)
    {
        var alarm = new Round("alarm", "Alarm", [0], [], Market.Find("alarm"), NotWithin: 0.25, 0, double.PositiveInfinity, Market.Negotiation.Rounds[0].Basis);
        Negotiation noisy = Market.Negotiation with { RefusalNoise = 2, Rounds = [.. Market.Negotiation.Rounds, alarm] };

        string[] Met(double timeStep)
        {
            var met = new List<string>();
            Run(noisy, first: 5, Mandates(), Note, [[]], timeStep);
            return [.. met];

            void Note(TableOutcome outcome) => met.Add(FormattableString.Invariant($"{outcome.Time:F3}: {outcome.State.Batch.Chosen(0)[0]}"));
        }

        Met(step).ShouldBe(Met(1 / 12.0));
        Met(step).Where(round => round.EndsWith("-1", StringComparison.Ordinal)).ShouldNotBeEmpty("some round is refused");
    }

    private static BatchTrajectory Run(Negotiation negotiation, params RunInput[][] members) => Run(negotiation, first: 0, Mandates(), null, members.Length == 0 ? [[]] : members);

    private static BatchTrajectory Run(Negotiation negotiation, int first, IReadOnlyList<Strategy> mandates, params RunInput[] member) =>
        Run(negotiation, first, mandates, null, [member]);

    private static BatchTrajectory Run(Negotiation negotiation, int first, IReadOnlyList<Strategy> mandates, Action<TableOutcome>? observer, RunInput[][] members, double timeStep = 0.25) =>
        new BatchSimulator(Market.Model).Run(
            new BatchRequest
            {
                Members = [.. members],
                Recorded = [.. s_recorded.Select(name => Market.Find(name).Index)],
                FirstMember = first,
                Seed = 3,
                Specs = Market.Model.Specs with { TimeStep = timeStep, SaveInterval = 0.25 },
                Rule = new NegotiationRule(negotiation, TableMandate.Of(negotiation, mandates), new TableSettings(2002, 2000, timeStep, 2004, 3, observer)),
            },
            TestContext.Current.CancellationToken);

    private static Strategy[] Mandates(params Strategy[] strategies) => strategies;

    private static Strategy Plan(string party, Mandate mandate) => new(party, party, party, "", []) { Mandate = mandate };

    private static ImmutableDictionary<string, ImmutableArray<string>> Options(params (string Issue, ImmutableArray<string> Ids)[] options) =>
        options.ToImmutableDictionary(o => o.Issue, o => o.Ids);

    private static ConstantInput Set(string name, double value) => new(Market.Find(name).Index, value);

    private static double[] Values(Trajectory run, int variable) => [.. run.Values[variable]];

    private static double Price(Trajectory run, double time) => run.Values[0][run.Times.IndexOf(time)];

    private static IEnumerable<double> Prices(Trajectory run, double from = 0, double until = double.PositiveInfinity) =>
        run.Values[0].Where((_, i) => run.Times[i] >= from && run.Times[i] <= until);
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Bench.Contenders;
using Entente.Bench.Measurement;

namespace Entente.Bench.Scenarios;

/// <summary>What a negotiation round of six issues with five options each costs a member, and how that compares with looking at all 15,625 packages.</summary>
internal static class NegotiationRound
{
    private const int Issues = 6;
    private const int Options = 5;
    private const int Members = 64;

    /// <summary>Prints the rows. False where the two find different packages.</summary>
    public static bool Measure(Effort effort)
    {
        var table = new MarkdownTable("a round of 6 issues with 5 options", "contender", "µs a member", "plain enumeration takes", "asked");
        var timing = new InterleavedTiming(ThreadClock.Nanoseconds, effort.WarmUp, effort.Measuring);
        bool allAgree = true;
        foreach ((string name, double opposition, double disagreement) in new[]
        {
            ("interests apart", 0.0, 0.0), ("interests opposed", 0.8, 0.0), ("little to gain", 0.8, 2.0),
        })
        {
            RoundBatch batch = Make(opposition, disagreement);
            var plain = new PlainRounds(batch.Shape);
            allAgree &= FindTheSame(batch, plain);
            ImmutableArray<Timing> timings = timing.Measure(() => plain.Solve(batch), () => RoundSolver.Solve(batch));
            table.Add(name, "plain enumeration", Microseconds(timings[0]), "1 time as long", "");
            string longer = string.Create(CultureInfo.InvariantCulture, $"{1 / timings[1].RatioToFirst:F0} times as long");
            table.Add(name, "RoundSolver", Microseconds(timings[1]), longer, "< 20 µs");
        }

        return allAgree;
    }

    private static string Microseconds(Timing timing) => (timing.Median / Members / 1e3).ToString("F2", CultureInfo.InvariantCulture);

    // The first option of each issue leaves things as they are.
    private static RoundBatch Make(double opposition, double disagreement)
    {
        var random = new Random(2026);
        var batch = new RoundBatch(new RoundShape(2, [.. Enumerable.Repeat(Options, Issues)], []), Members);
        for (int member = 0; member < Members; member++)
        {
            for (int issue = 0; issue < Issues; issue++)
            {
                for (int option = 1; option < Options; option++)
                {
                    double first = (random.NextDouble() * 12) - 5;
                    double second = (random.NextDouble() * 12) - 5;
                    batch.Payoffs(0, issue, option)[member] = first;
                    batch.Payoffs(1, issue, option)[member] = ((1 - opposition) * second) - (opposition * first);
                }
            }

            for (int party = 0; party < 2; party++)
            {
                batch.Powers(party)[member] = party == 0 ? 0.6 : 0.4;
                batch.Disagreement(party)[member] = disagreement;
                batch.Floors(party)[member] = disagreement;
            }
        }

        return batch;
    }

    private static bool FindTheSame(RoundBatch batch, PlainRounds plain)
    {
        plain.Solve(batch);
        int[][] expected = [.. Enumerable.Range(0, Issues).Select(issue => batch.Chosen(issue).ToArray())];
        RoundSolver.Solve(batch);
        return expected.Select((chosen, issue) => batch.Chosen(issue).SequenceEqual(chosen)).All(same => same);
    }
}

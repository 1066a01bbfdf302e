using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Negotiations;

/// <summary>
/// How the rounds of one cell came out, a slot for each member and step. Threads fill slots of different members; what is made of them
/// afterwards does not depend on who filled them when.
/// </summary>
/// <param name="negotiation">Who bargains over what.</param>
/// <param name="members">Members of the experiment.</param>
internal sealed class RoundLog(Negotiation negotiation, int members)
{
    private const sbyte NotOnTheTable = -2;

    private readonly ConcurrentDictionary<int, Entry> _entries = new();

    /// <summary>Keeps how the rounds of one step came out.</summary>
    public void Keep(TableOutcome outcome)
    {
        Entry entry = _entries.GetOrAdd(outcome.Step, (_, time) => new Entry(time, negotiation, members), outcome.Time);
        TableState state = outcome.State;
        for (int i = 0; i < state.Batch.Members && outcome.FirstMember + i < members; i++)
        {
            if (!state.Meets(i))
            {
                continue;
            }

            int member = outcome.FirstMember + i;
            entry.RefusedBy[member] = (sbyte)state.RefusedBy[i];
            for (int issue = 0; issue < entry.Chosen.Length; issue++)
            {
                entry.Chosen[issue][member] = state.IsOpen(issue)[i] ? (sbyte)state.Batch.Chosen(issue)[i] : NotOnTheTable;
            }

            for (int party = 0; party < entry.Gains.Length; party++)
            {
                entry.Gains[party][member] = (float)(state.Batch.AgreedPayoffs(party)[i] - state.Batch.Disagreement(party)[i]);
            }
        }
    }

    /// <summary>The rounds over the first members, date by date.</summary>
    public ImmutableArray<RoundSummary> Summarise(int firstMembers) =>
        [.. InTime.Select(entry => Summarise(entry.Time, [entry], firstMembers)).Where(s => s.Met > 0)];

    /// <summary>The same with all meetings of a year put together.</summary>
    public ImmutableArray<RoundSummary> SummariseYears(int firstMembers) =>
    [
        .. InTime.GroupBy(entry => Math.Floor(entry.Time + StepTimes.Rounding))
            .Select(year => Summarise(year.Key, [.. year], firstMembers))
            .Where(s => s.Met > 0),
    ];

    private IEnumerable<Entry> InTime => _entries.OrderBy(e => e.Key).Select(e => e.Value);

    private RoundSummary Summarise(double time, Entry[] entries, int firstMembers)
    {
        var (met, agreed) = (0, 0);
        var refused = new int[negotiation.Parties.Length];
        var open = new int[negotiation.Issues.Length];
        int[][] chosen = [.. negotiation.Issues.Select(issue => new int[issue.Options.Length])];
        List<double>[] gains = [.. negotiation.Parties.Select(_ => new List<double>())];
        foreach (Entry entry in entries)
        {
            for (int member = 0; member < firstMembers; member++)
            {
                var (meets, settles) = (false, false);
                for (int issue = 0; issue < open.Length; issue++)
                {
                    int option = entry.Chosen[issue][member];
                    meets |= option != NotOnTheTable;
                    settles |= option >= 0;
                    open[issue] += option != NotOnTheTable ? 1 : 0;
                    if (option >= 0)
                    {
                        chosen[issue][option]++;
                    }
                }

                if (!meets)
                {
                    continue;
                }

                met++;
                agreed += settles ? 1 : 0;
                if (entry.RefusedBy[member] >= 0)
                {
                    refused[entry.RefusedBy[member]]++;
                }

                for (int party = 0; party < gains.Length; party++)
                {
                    gains[party].Add(entry.Gains[party][member]);
                }
            }
        }

        return new RoundSummary(
            time,
            met,
            agreed,
            [.. refused],
            [.. open.Select((count, issue) => new IssueSummary(count, [.. chosen[issue]]))],
            [.. gains.Select(g => QuantilesOf([.. g]))]);
    }

    private static ImmutableArray<double> QuantilesOf(double[] values)
    {
        Array.Sort(values);
        return [.. QuantileLevels.Select(level => Quantile.OfSorted(values, level))];
    }

    private static ImmutableArray<double> QuantileLevels => Execution.QuantileBand.Levels;

    private sealed class Entry
    {
        public Entry(double time, Negotiation negotiation, int members)
        {
            Time = time;
            Chosen = [.. negotiation.Issues.Select(_ => Filled(NotOnTheTable, members))];
            RefusedBy = Filled(-1, members);
            Gains = [.. negotiation.Parties.Select(_ => new float[members])];
        }

        public double Time { get; }

        /// <summary>By issue and member: the option, -1 for none, -2 where it was not on the table.</summary>
        public sbyte[][] Chosen { get; }

        /// <summary>By member: the party that refused, or -1.</summary>
        public sbyte[] RefusedBy { get; }

        /// <summary>By party and member, in points.</summary>
        public float[][] Gains { get; }

        private static sbyte[] Filled(sbyte value, int count)
        {
            var values = new sbyte[count];
            Array.Fill(values, value);
            return values;
        }
    }
}

using Entente.Cases.Negotiations;
using Entente.Experiments.Negotiations;

namespace Entente.Reporting.Words;

/// <summary>How often a meeting settles something anew.</summary>
internal static class PackageDepth
{
    /// <summary>
    /// Share of the times an issue was on the table at which it was settled otherwise than to keep all as it is; NaN where it never was.
    /// </summary>
    public static double Changed(Negotiation negotiation, int issue, IEnumerable<RoundSummary> rounds)
    {
        (int Changed, int OnTheTable) sum = Counts(negotiation, issue, rounds);
        return sum.OnTheTable == 0 ? double.NaN : (double)sum.Changed / sum.OnTheTable;
    }

    /// <summary>The same over all issues together.</summary>
    public static double Changed(Negotiation negotiation, IReadOnlyCollection<RoundSummary> rounds)
    {
        (int Changed, int OnTheTable)[] counts = [.. negotiation.Issues.Select((_, issue) => Counts(negotiation, issue, rounds))];
        return (double)counts.Sum(c => c.Changed) / counts.Sum(c => c.OnTheTable);
    }

    private static (int Changed, int OnTheTable) Counts(Negotiation negotiation, int issue, IEnumerable<RoundSummary> rounds) =>
        rounds.Select(r => r.Issues[issue]).Aggregate(
            (Changed: 0, OnTheTable: 0),
            (sum, r) => (
                sum.Changed + negotiation.Issues[issue].Options.Select((option, place) => option.Value is null ? 0 : r.Agreed[place]).Sum(),
                sum.OnTheTable + r.OnTheTable));
}

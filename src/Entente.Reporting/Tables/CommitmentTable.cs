using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Negotiations;
using Entente.Bargaining.Commitments;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tables;

/// <summary>The ledger of commitments, for a terminal.</summary>
public static class CommitmentTable
{
    /// <summary>
    /// What was promised by then, by whom, by when, how much of it is delivered, and why what is late is late. Signatures of one year that
    /// stand alike share a line, since a promise may grow with every step.
    /// </summary>
    public static ReportTable Of(RoundFinding finding) => new(
        "The commitments so far",
        [
            new("promise", false), new("keeper", false), new("signed", false), new("due", false), new("size", true), new("delivered", true),
            new("unit", false), new("state", false),
        ],
        [.. finding.Ledgers.SelectMany((ledger, place) => Rows(ledger, finding.Round.Promises[place].Promise.Unit))]);

    private static IEnumerable<ImmutableArray<string>> Rows(Ledger ledger, string unit) => ledger.Commitments
        .GroupBy(c => (Year: YearOf(c.SignedAt), State: CommitmentWords.State(c, ledger.AsOf)))
        .Select(group => Row([.. group], group.Key.State, unit));

    private static ImmutableArray<string> Row(Commitment[] alike, string state, string unit) =>
    [
        alike[0].What,
        alike[0].Keeper,
        alike.Length == 1 ? TimeWords.Month(alike[0].SignedAt) : $"{YearOf(alike[0].SignedAt)}, {alike.Length} times",
        alike.Length == 1 ? TimeWords.Month(alike[0].Deadline) : $"until {TimeWords.Month(alike[^1].Deadline)}",
        DisplayNumber.Compact(alike.Sum(c => c.Size)),
        DisplayNumber.Compact(alike.Sum(c => c.Delivered)),
        unit,
        alike.Length == 1 && alike[0].DeliveredAt is { } at ? $"{state}, {TimeWords.Month(at)}" : state,
    ];

    // The first month of a year may fall a rounding short of New Year.
    private static string YearOf(double time) => Math.Floor(time + 1e-6).ToString(CultureInfo.InvariantCulture);
}

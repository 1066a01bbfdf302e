using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations;

/// <summary>When the parties meet on some issues: in given months, or where a condition comes true.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Issues">Places of the issues on the table.</param>
/// <param name="Months">Months of the year, 1 to 12, in which they meet; empty for a round on a condition.</param>
/// <param name="When">Generated: 1 while the condition holds; <see langword="null"/> for a round by the calendar.</param>
/// <param name="NotWithin">Years that must have passed since the parties last met in this round, for a round on a condition.</param>
/// <param name="From">Decimal year before which the round does not meet.</param>
/// <param name="Until">Decimal year after which it does not.</param>
/// <param name="Basis">Why.</param>
public sealed record Round(
    string Id,
    string Title,
    ImmutableArray<int> Issues,
    ImmutableArray<int> Months,
    Variable? When,
    double NotWithin,
    double From,
    double Until,
    Basis Basis);

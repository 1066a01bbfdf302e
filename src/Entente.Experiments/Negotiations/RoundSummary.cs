using System.Collections.Immutable;

namespace Entente.Experiments.Negotiations;

/// <summary>
/// How the rounds of one date, or all rounds of one year, came out over the members. A meeting is one member's parties at one date.
/// </summary>
/// <param name="Time">Decimal year; the year's beginning where all its rounds are put together.</param>
/// <param name="Met">Meetings.</param>
/// <param name="Agreed">Meetings that agreed on a package.</param>
/// <param name="Refused">For each party, meetings in which it refused what it would have gained from.</param>
/// <param name="Issues">For each issue.</param>
/// <param name="Gains">For each party, quantiles (levels of <see cref="Execution.QuantileBand"/>) of its gain over disagreement, in points, over the meetings; 0 where there was no agreement.</param>
public sealed record RoundSummary(
    double Time,
    int Met,
    int Agreed,
    ImmutableArray<int> Refused,
    ImmutableArray<IssueSummary> Issues,
    ImmutableArray<ImmutableArray<double>> Gains);

/// <summary>How one issue came out over the meetings.</summary>
/// <param name="OnTheTable">Meetings in which it was on the table.</param>
/// <param name="Agreed">For each option, meetings in which it was agreed.</param>
public sealed record IssueSummary(int OnTheTable, ImmutableArray<int> Agreed);

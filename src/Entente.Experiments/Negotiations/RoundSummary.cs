using System.Collections.Immutable;

namespace Entente.Experiments.Negotiations;

/// <summary>How the rounds of one date came out over the members.</summary>
/// <param name="Time">Decimal year.</param>
/// <param name="Met">Members whose parties met.</param>
/// <param name="Agreed">Members in which they agreed on a package.</param>
/// <param name="Refused">For each party, members in which it refused what it would have gained from.</param>
/// <param name="Issues">For each issue.</param>
/// <param name="Gains">For each party, quantiles (levels of <see cref="Execution.QuantileBand"/>) of its gain over disagreement, in points, over the members that met; 0 where there was no agreement.</param>
public sealed record RoundSummary(
    double Time,
    int Met,
    int Agreed,
    ImmutableArray<int> Refused,
    ImmutableArray<IssueSummary> Issues,
    ImmutableArray<ImmutableArray<double>> Gains);

/// <summary>How one issue came out over the members.</summary>
/// <param name="OnTheTable">Members in which it was on the table.</param>
/// <param name="Agreed">For each option, members in which it was agreed.</param>
public sealed record IssueSummary(int OnTheTable, ImmutableArray<int> Agreed);

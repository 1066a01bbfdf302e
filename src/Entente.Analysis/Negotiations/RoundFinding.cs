using System.Collections.Immutable;
using Entente.Bargaining.Commitments;
using Entente.Bargaining.Results;
using Entente.Experiments.Negotiations;

namespace Entente.Analysis.Negotiations;

/// <summary>What a round comes to: who gains what, who stands in the way of what, and what would have to change.</summary>
/// <param name="Round">The round.</param>
/// <param name="Issues">Issue by issue.</param>
/// <param name="Parties">Side by side.</param>
/// <param name="Methods">What every method for such problems makes of it.</param>
/// <param name="Ledgers">For each of the round's promises, the commitments made before it, as they stand then.</param>
public sealed record RoundFinding(
    InspectedRound Round,
    ImmutableArray<IssueFinding> Issues,
    ImmutableArray<PartyFinding> Parties,
    ImmutableArray<BargainingResult> Methods,
    ImmutableArray<Ledger> Ledgers);

/// <summary>One issue of a round.</summary>
/// <param name="Agreed">Place of the option that the round settled, among those on the table; -1 for none.</param>
/// <param name="Gains">What it is worth to each party by itself, in points; zeros where nothing was settled.</param>
/// <param name="Vetoes">Options that some party would refuse if they stood alone.</param>
/// <param name="NextStep">The least that would bring another option to pass, or <see langword="null"/> where there is no other.</param>
public sealed record IssueFinding(int Agreed, ImmutableArray<double> Gains, ImmutableArray<Veto> Vetoes, NextStep? NextStep);

/// <summary>An option that loses somebody something, taken alone.</summary>
/// <param name="Option">Its place among those on the table.</param>
/// <param name="Parties">Places of the parties that lose.</param>
public sealed record Veto(int Option, ImmutableArray<int> Parties);

/// <summary>What one party would have to gain besides for an option to be agreed, the rest of the round being as it is.</summary>
/// <param name="Option">Its place among those on the table.</param>
/// <param name="Party">Place of the party.</param>
/// <param name="Points">How much more the option would have to be worth to it.</param>
public sealed record NextStep(int Option, int Party, double Points);

/// <summary>One side of a round.</summary>
/// <param name="Disagreement">Its disagreement payoff, in points.</param>
/// <param name="Floor">The least that it signs.</param>
/// <param name="Power">Its share of the bargaining power.</param>
/// <param name="Payoff">What it gets from the package, or its disagreement payoff.</param>
/// <param name="Best">The most that it could get from a package that the others still sign; NaN where they sign none.</param>
public sealed record PartyFinding(double Disagreement, double Floor, double Power, double Payoff, double Best);

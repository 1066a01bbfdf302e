using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations;

/// <summary>A side at the table. Its variables are generated; all payoffs are in points.</summary>
/// <param name="Id">Stable id; the party of its strategies.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Judge">Whose criteria value its options.</param>
/// <param name="DiscountRate">Per year.</param>
/// <param name="Power">Bargaining power, relative to the others'.</param>
/// <param name="Disagreement">What it gets while they disagree, beside an agreement that changes nothing.</param>
/// <param name="Outside">What it gets by leaving for good, or <see langword="null"/> where it cannot.</param>
/// <param name="Reservation">What it asks for at least above its disagreement payoff; its mandate may raise it.</param>
/// <param name="Weights">The weights with which it values its criteria.</param>
/// <param name="Basis">Why it is modelled so.</param>
public sealed record NegotiatingParty(
    string Id,
    string Name,
    Judge Judge,
    Variable DiscountRate,
    Variable Power,
    Variable Disagreement,
    Variable? Outside,
    Variable Reservation,
    ImmutableArray<CriterionWeight> Weights,
    Basis Basis);

/// <summary>The generated constant that holds a party's weight of one criterion. Each member has its own.</summary>
/// <param name="Criterion">Place of the criterion among the case's.</param>
/// <param name="Variable">The constant, dimensionless; the middle of the criterion's range unless set.</param>
public sealed record CriterionWeight(int Criterion, Variable Variable);

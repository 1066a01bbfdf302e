using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Cases.Negotiations;

/// <summary>
/// How the parties of a case bargain while the model runs (negotiation.yaml), bound to the variables that are generated from it.
/// Payoffs are in points of the parties' criteria, valued as an annuity at each side's own discount rate.
/// </summary>
public sealed record Negotiation
{
    /// <summary>The sides at the table, in the order in which all payoffs are given.</summary>
    public required ImmutableArray<NegotiatingParty> Parties { get; init; }

    /// <summary>Whose consent a package needs.</summary>
    public required DecisionRule Rule { get; init; }

    /// <summary>What can be on the table.</summary>
    public required ImmutableArray<NegotiationIssue> Issues { get; init; }

    /// <summary>What options of two issues are worth together.</summary>
    public required ImmutableArray<OptionPair> Pairs { get; init; }

    /// <summary>When the sides meet, and on what.</summary>
    public required ImmutableArray<Round> Rounds { get; init; }

    /// <summary>Promises whose delivery is decided in the run.</summary>
    public required ImmutableArray<Promise> Promises { get; init; }

    /// <summary>Levers that one side moves without asking, by a rule that took the place of their equation.</summary>
    public required ImmutableArray<UnilateralLever> Unilateral { get; init; }

    /// <summary>
    /// Scale of the refusal noise in points: a side that gains g accepts with probability 1 / (1 + exp(-g / noise)), and never below
    /// its floor (McKelvey and Palfrey 1995). 0 for none.
    /// </summary>
    public required double RefusalNoise { get; init; }
}

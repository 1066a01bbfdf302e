namespace Entente.Bargaining.Problems;

/// <summary>
/// A feasible set of payoffs with a disagreement point (Nash 1950). The disagreement point and the outside options are those of the
/// parties.
/// </summary>
public abstract record PayoffProblem : Problem
{
    /// <summary>Whose consent an agreement needs.</summary>
    public DecisionRule Rule { get; init; } = new DecisionRule.Unanimity();

    /// <summary>Payments that may be part of an agreement, or null for none.</summary>
    public Transfers? Transfers { get; init; }

    /// <summary>Whether the sides may agree on a lottery over agreements, which makes the feasible set convex.</summary>
    public bool Lotteries { get; init; }

    /// <summary>How offers are made, for the methods that play them out.</summary>
    public OfferProtocol Offers { get; init; } = new();
}

using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>Whose consent an agreement needs.</summary>
public abstract record DecisionRule
{
    private DecisionRule()
    {
    }

    /// <summary>Everybody's: each side has a veto.</summary>
    public sealed record Unanimity : DecisionRule;

    /// <summary>That of sides who hold more than a share of all votes.</summary>
    /// <param name="Share">Share of the votes that must be passed, at least 0.5 and below 1.</param>
    public sealed record Majority(double Share) : DecisionRule;

    /// <summary>The setter proposes, the ratifiers take it or leave it.</summary>
    /// <param name="Setter">Place of the side that proposes.</param>
    /// <param name="Ratifiers">Places of the sides whose consent is needed.</param>
    public sealed record SetterAndRatifiers(int Setter, ImmutableArray<int> Ratifiers) : DecisionRule;

    /// <summary>One side decides alone.</summary>
    /// <param name="Decider">Its place.</param>
    public sealed record SingleDecider(int Decider) : DecisionRule;
}

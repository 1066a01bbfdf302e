using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>
/// Negotiators bargain abroad over what their constituents have to ratify at home (Putnam 1988). The parties are the negotiators;
/// each may sign only what it accepts itself and what its constituency ratifies.
/// </summary>
public sealed record TwoLevelProblem : Problem
{
    /// <summary>What can be agreed.</summary>
    public required AgreementSpace Space { get; init; }

    /// <summary>The level II constituency of each party, in the parties' order.</summary>
    public required ImmutableArray<Constituency> Constituencies { get; init; }
}

/// <summary>What can be agreed between negotiators.</summary>
public abstract record AgreementSpace
{
    private AgreementSpace()
    {
    }

    /// <summary>Any point of a line.</summary>
    /// <param name="Least">Lower end, finite.</param>
    /// <param name="Most">Upper end, finite.</param>
    public sealed record Line(double Least, double Most) : AgreementSpace;

    /// <summary>One of a list.</summary>
    /// <param name="Names">Ids of the agreements; at least one.</param>
    public sealed record Listed(ImmutableArray<string> Names) : AgreementSpace;
}

/// <summary>A negotiator's own view and those who ratify behind it.</summary>
/// <param name="Chief">What the negotiator accepts and prefers.</param>
/// <param name="Constituents">Who votes on ratification.</param>
/// <param name="Quota">Votes needed to ratify; no vote is needed where it is 0.</param>
public sealed record Constituency(Acceptance Chief, ImmutableArray<Constituent> Constituents, double Quota);

/// <summary>One voter or bloc at home.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Votes">Its votes, not negative.</param>
/// <param name="Acceptance">What it accepts.</param>
public sealed record Constituent(string Id, double Votes, Acceptance Acceptance);

/// <summary>Which agreements someone prefers to none.</summary>
public abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>On a line: whatever is no farther from the ideal than a tolerance, which is what no agreement would cost.</summary>
    /// <param name="Ideal">The best point.</param>
    /// <param name="Tolerance">The greatest distance accepted; not negative, or infinite.</param>
    public sealed record Within(double Ideal, double Tolerance) : Acceptance;

    /// <summary>On a list: whatever pays at least as much as no agreement.</summary>
    /// <param name="Payoffs">One an agreement.</param>
    /// <param name="NoAgreement">The payoff of no agreement.</param>
    public sealed record Paying(ImmutableArray<double> Payoffs, double NoAgreement) : Acceptance;
}

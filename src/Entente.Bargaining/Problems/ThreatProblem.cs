using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>
/// Two sides that choose what they do to each other where they do not agree, before they bargain (Nash 1953, Two-person cooperative games).
/// The disagreement payoffs follow from the threats; those of the parties play no part.
/// </summary>
public sealed record ThreatProblem : Problem
{
    /// <summary>Names of the first side's threats; at least one.</summary>
    public required ImmutableArray<string> FirstThreats { get; init; }

    /// <summary>Names of the second side's threats; at least one.</summary>
    public required ImmutableArray<string> SecondThreats { get; init; }

    /// <summary>What a pair of threats leaves the two sides with: first threat by first threat, within it second by second.</summary>
    public required ImmutableArray<PayoffPair> Threats { get; init; }

    /// <summary>Payoffs that they can agree on; lotteries over them and over what the threats lead to are possible.</summary>
    public ImmutableArray<PayoffPair> Agreements { get; init; } = [];

    /// <summary>Whether payments are possible, one for one with utilities; then the sum alone counts.</summary>
    public bool Transfers { get; init; }
}

/// <summary>Two sides' payoffs.</summary>
/// <param name="First">The first side's.</param>
/// <param name="Second">The second side's.</param>
public readonly record struct PayoffPair(double First, double Second);

using System.Collections.Immutable;

namespace Entente.Bargaining.Results;

/// <summary>What the sides agree on, and what it is worth to them.</summary>
public sealed record Agreement
{
    /// <summary>The settled options or terms in words: <c>gas=discount, base=free</c>, or <c>x=0.67</c>.</summary>
    public required string Text { get; init; }

    /// <summary>For packages, the place of the option taken on each issue; the likeliest package of a lottery.</summary>
    public ImmutableArray<int> Options { get; init; } = [];

    /// <summary>For convex problems and positions, the value of each term.</summary>
    public ImmutableArray<double> Terms { get; init; } = [];

    /// <summary>For lotteries, the packages that may come out with their probabilities; they sum to one.</summary>
    public ImmutableArray<Chance> Lottery { get; init; } = [];

    /// <summary>What each party receives from the others on balance; they sum to zero. Empty without transfers.</summary>
    public ImmutableArray<double> Transfers { get; init; } = [];

    /// <summary>Each party's payoff, transfers included.</summary>
    public required ImmutableArray<double> Payoffs { get; init; }

    /// <summary>Each party's gain over its disagreement payoff. Empty for problems that have none.</summary>
    public ImmutableArray<double> Gains { get; init; } = [];
}

/// <summary>One package of a lottery.</summary>
/// <param name="Options">The place of the option on each issue.</param>
/// <param name="Probability">How likely it is.</param>
public sealed record Chance(ImmutableArray<int> Options, double Probability);

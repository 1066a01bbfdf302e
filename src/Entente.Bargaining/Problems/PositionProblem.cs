using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>Actors with positions on issues, who care about the issues unequally (Stokman and Van Oosten 1994, Bueno de Mesquita 1994).</summary>
public sealed record PositionProblem : Problem
{
    /// <summary>Ids of the issues; at least one.</summary>
    public required ImmutableArray<string> Issues { get; init; }

    /// <summary>The parties' stands, in their order.</summary>
    public required ImmutableArray<Stand> Stands { get; init; }

    /// <summary>The weights with which the positions enter the outcome of an issue.</summary>
    public ImmutableArray<double> Weights(int issue) => [.. Stands.Select(s => s.Weight(issue))];

    /// <summary>The positions on an issue.</summary>
    public ImmutableArray<double> Positions(int issue) => [.. Stands.Select(s => s.Positions[issue])];

    /// <summary>What outcomes are worth to each party: the distance from its positions weighted by salience, less than zero.</summary>
    /// <param name="outcomes">One an issue.</param>
    public ImmutableArray<double> Payoffs(ImmutableArray<double> outcomes) =>
        [.. Stands.Select(s => -outcomes.Select((outcome, issue) => s.Saliences[issue] * Math.Abs(outcome - s.Positions[issue])).Sum())];

    /// <summary>The first issue on which nobody has weight, or null.</summary>
    internal string? IssueWithoutWeight
    {
        get
        {
            int found = Enumerable.Range(0, Issues.Length).FirstOrDefault(i => Stands.All(s => s.Weight(i) == 0), -1);
            return found < 0 ? null : Issues[found];
        }
    }
}

/// <summary>Where an actor stands.</summary>
/// <param name="Capability">Power over the outcome of every issue, relative to the others'; not negative.</param>
/// <param name="Positions">The outcome it wants, one an issue, on the issue's scale.</param>
/// <param name="Saliences">How much it cares, one an issue, from 0 to 1.</param>
public sealed record Stand(double Capability, ImmutableArray<double> Positions, ImmutableArray<double> Saliences)
{
    /// <summary>Capability times salience: the weight with which the actor's position enters the outcome of an issue.</summary>
    public double Weight(int issue) => Capability * Saliences[issue];
}

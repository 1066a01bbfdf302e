using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>Actors with positions on issues, who care about the issues unequally (Stokman and Van Oosten 1994, Bueno de Mesquita 1994).</summary>
public sealed record PositionProblem : Problem
{
    /// <summary>Ids of the issues; at least one.</summary>
    public required ImmutableArray<string> Issues { get; init; }

    /// <summary>The parties' stands, in their order.</summary>
    public required ImmutableArray<Stand> Stands { get; init; }
}

/// <summary>Where an actor stands. Its capability is its power over the outcome, not negative.</summary>
/// <param name="Capability">Power over the outcome of every issue, relative to the others'.</param>
/// <param name="Positions">The outcome it wants, one an issue, on the issue's scale.</param>
/// <param name="Saliences">How much it cares, one an issue, from 0 to 1.</param>
public sealed record Stand(double Capability, ImmutableArray<double> Positions, ImmutableArray<double> Saliences)
{
    /// <summary>Capability times salience: the weight with which the actor's position enters the outcome of an issue.</summary>
    public double Weight(int issue) => Capability * Saliences[issue];
}

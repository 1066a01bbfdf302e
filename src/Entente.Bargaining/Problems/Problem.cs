using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>A situation that a bargaining method may solve. Which methods apply depends on the kind of problem.</summary>
public abstract record Problem
{
    /// <summary>Stable id, for example a file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Who described it, where known.</summary>
    public string? Source { get; init; }

    /// <summary>The sides, in the order in which all payoffs are given.</summary>
    public required ImmutableArray<Party> Parties { get; init; }
}

using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;
using Entente.Simulation.Inputs;

namespace Entente.Simulation;

/// <summary>A request for some members of an ensemble.</summary>
public sealed record BatchRequest
{
    /// <summary>What is done to the model in each member, in order.</summary>
    public required ImmutableArray<IReadOnlyList<RunInput>> Members { get; init; }

    /// <summary>Indices of the variables to record.</summary>
    public required ImmutableArray<int> Recorded { get; init; }

    /// <summary>When and how to run; the model's own where <see langword="null"/>.</summary>
    public SimulationSpecs? Specs { get; init; }

    /// <summary>Number of the first member in its ensemble: the model's random draws depend on it.</summary>
    public int FirstMember { get; init; }

    /// <summary>Seed of the model's random draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>Decides on levers as the runs go on, or <see langword="null"/>.</summary>
    public IDecisionRule? Rule { get; init; }
}

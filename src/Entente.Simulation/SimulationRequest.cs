using Entente.Language.Semantics;
using Entente.Simulation.Decisions;
using Entente.Simulation.Inputs;

namespace Entente.Simulation;

/// <summary>A request for one run.</summary>
public sealed record SimulationRequest
{
    /// <summary>What is done to the model from outside, in order.</summary>
    public IReadOnlyList<RunInput> Inputs { get; init; } = [];

    /// <summary>Indices of the variables to record.</summary>
    public required IReadOnlyList<int> Recorded { get; init; }

    /// <summary>When and how to run; the model's own where <see langword="null"/>.</summary>
    public SimulationSpecs? Specs { get; init; }

    /// <summary>The run's number in its ensemble: the model's random draws depend on it.</summary>
    public int Member { get; init; }

    /// <summary>Seed of the model's random draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>Decides on levers as the run goes on, or <see langword="null"/>.</summary>
    public IDecisionRule? Rule { get; init; }

    /// <summary>The same as a batch of one member.</summary>
    internal BatchRequest ToBatch() => new()
    {
        Members = [Inputs],
        Recorded = [.. Recorded],
        Specs = Specs,
        FirstMember = Member,
        Seed = Seed,
        Rule = Rule,
    };
}

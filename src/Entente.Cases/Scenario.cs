using System.Collections.Immutable;

namespace Entente.Cases;

/// <summary>A future that no party decides (one file of scenarios/).</summary>
/// <param name="Id">Stable id: the file's name.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it assumes.</param>
/// <param name="Inputs">What it does to the model.</param>
public sealed record Scenario(string Id, string Title, string Description, ImmutableArray<Intervention> Inputs)
{
    /// <summary>What to call it where it is not yet known how things came; <see langword="null"/> where its own words do.</summary>
    public ScenarioWords? Ahead { get; init; }
}

/// <summary>Words for a scenario.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it assumes.</param>
public sealed record ScenarioWords(string Title, string Description);

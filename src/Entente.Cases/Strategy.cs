using System.Collections.Immutable;
using Entente.Cases.Negotiations;

namespace Entente.Cases;

/// <summary>A party's rule for its levers (one file of strategies/).</summary>
/// <param name="Id">Stable id: the file's name.</param>
/// <param name="Party">Whose plan it is.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it means.</param>
/// <param name="Inputs">What it does to the model from the decision on.</param>
public sealed record Strategy(string Id, string Party, string Title, string Description, ImmutableArray<Intervention> Inputs)
{
    /// <summary>What it lets its party do at the table.</summary>
    public Mandate Mandate { get; init; } = Mandate.Free;
}

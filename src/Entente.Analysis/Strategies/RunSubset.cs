using System.Collections.Immutable;

namespace Entente.Analysis.Strategies;

/// <summary>Some of the runs that a judge can judge: every member named in every scenario named.</summary>
/// <param name="Scenarios">Places of scenarios in the experiment.</param>
/// <param name="Members">Places in <see cref="JudgedWorth.Members"/>.</param>
internal sealed record RunSubset(ImmutableArray<int> Scenarios, ImmutableArray<int> Members)
{
    /// <summary>Number of runs of each strategy.</summary>
    public int Count => Scenarios.Length * Members.Length;

    /// <summary>All of them.</summary>
    public static RunSubset All(JudgedWorth worth) => new(
        [.. Enumerable.Range(0, worth.Ensemble.Experiment.Scenarios.Length)],
        [.. Enumerable.Range(0, worth.Members.Length)]);
}

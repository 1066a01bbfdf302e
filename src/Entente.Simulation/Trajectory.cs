using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Simulation;

/// <summary>One run's series: the saved times and, for each recorded variable, its value at each of them.</summary>
/// <param name="Times">Saved times, in the model's time unit.</param>
/// <param name="Recorded">Indices of the recorded variables.</param>
/// <param name="Values">One array a recorded variable, as long as <paramref name="Times"/>.</param>
public sealed record Trajectory(
    ImmutableArray<double> Times,
    ImmutableArray<int> Recorded,
    ImmutableArray<ImmutableArray<double>> Values)
{
    /// <summary>Why the run ended before its end, where it did (ENT2010); the series then hold what came before.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation;

/// <summary>The times at which a run saves its values, known before it is run.</summary>
public static class SavedTimes
{
    /// <summary>The start and every save interval after it up to the stop, in the model's time unit.</summary>
    /// <param name="specs">Specs in which <see cref="RunChecks"/> finds no error.</param>
    public static ImmutableArray<double> Of(SimulationSpecs specs) => Of(new TimeGrid(specs));

    internal static ImmutableArray<double> Of(TimeGrid grid) =>
        [.. Enumerable.Range(0, grid.SavedCount).Select(i => grid.TimeAt(grid.SavedStep(i)))];
}

using System.Collections.Immutable;

namespace Entente.Simulation.CodeGeneration;

/// <summary>A model compiled for runs of one shape. Holds no state: any number of runs use one at once.</summary>
/// <param name="Parts">What its methods share.</param>
/// <param name="Width">Members computed at once.</param>
/// <param name="Start">Computes the start, in order.</param>
/// <param name="StartLimits">Holds outflows back at the start.</param>
/// <param name="Kept">Keeps what the run needs to know of the start.</param>
/// <param name="Run">Computes any later instant from the stocks, in order.</param>
/// <param name="Flows">Computes the stocks' net flows.</param>
internal sealed record CompiledProgram(
    ProgramParts Parts,
    int Width,
    ImmutableArray<Block> Start,
    ImmutableArray<Block> StartLimits,
    Block Kept,
    ImmutableArray<Block> Run,
    Block Flows)
{
    /// <summary>Where runs keep their numbers.</summary>
    public MemoryLayout Layout => Parts.Layout;
}

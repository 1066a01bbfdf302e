using System.Collections.Immutable;

namespace Entente.Simulation.CodeGeneration;

/// <summary>A model compiled for runs of one shape. Holds no state: any number of runs use one at once.</summary>
/// <param name="Parts">What its methods share.</param>
/// <param name="Width">Members computed at once.</param>
/// <param name="Start">Computes the start, in order; called for each vector of members.</param>
/// <param name="StartLimits">Holds outflows back at the start; called for each vector.</param>
/// <param name="Kept">Keeps what the run needs to know of the start; called for each vector.</param>
/// <param name="Run">Computes any later instant from the stocks, in order.</param>
/// <param name="Flows">Computes the stocks' net flows.</param>
/// <param name="EulerStep">Moves the stocks along the flows last computed and computes the instant there; empty where no run asks for it.</param>
internal sealed record CompiledProgram(
    ProgramParts Parts,
    int Width,
    ImmutableArray<Block> Start,
    ImmutableArray<Block> StartLimits,
    Block Kept,
    ImmutableArray<Block> Run,
    ImmutableArray<Block> Flows,
    ImmutableArray<Block> EulerStep)
{
    /// <summary>Where runs keep their numbers.</summary>
    public MemoryLayout Layout => Parts.Layout;

    /// <summary>Vectors of members computed at once; one where members are computed one by one.</summary>
    public int Vectors => VectorsIn(Width);

    /// <summary>Vectors that so many members fill.</summary>
    public static int VectorsIn(int width) => Math.Max(1, width / LaneFunctions.Width);
}

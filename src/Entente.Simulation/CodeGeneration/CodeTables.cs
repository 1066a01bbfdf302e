using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What compiled code cannot hold as numbers: each block is bound to one of these.</summary>
internal sealed class CodeTables(ImmutableArray<Variable> variables)
{
    /// <summary>Graphical functions, by the variable that owns them.</summary>
    public readonly LookupTable?[] Lookups = [.. variables.Select(v => v.Graph is { } graph ? new LookupTable(graph) : null)];

    /// <summary>For each choice among variables, the slots to choose from.</summary>
    public int[][] Selections = [];
}

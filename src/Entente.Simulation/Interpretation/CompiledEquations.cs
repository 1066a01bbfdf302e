using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.Interpretation;

/// <summary>A model's equations ready to be computed, by variable.</summary>
internal sealed class CompiledEquations
{
    public CompiledEquations(SemanticModel model)
    {
        var compiler = new EquationCompiler(model.Variables);
        Running = [.. model.Variables.Select(v => compiler.Compile(v, v.Equation))];
        Initial = [.. model.Variables.Select(v => v.InitialEquation is null ? Running[v.Index] : compiler.Compile(v, v.InitialEquation))];
        Delays = [.. model.Variables.Where(v => v.Memory is not null).Select(v => compiler.Compile(v.Memory!.Delay))];
        Captures = compiler.Captures;
    }

    /// <summary>At any instant; for a stock its initial value.</summary>
    public ImmutableArray<Equation?> Running { get; }

    /// <summary>At the start.</summary>
    public ImmutableArray<Equation?> Initial { get; }

    /// <summary>How long each memory remembers; <see langword="null"/> for one step.</summary>
    public ImmutableArray<Equation?> Delays { get; }

    /// <summary>What INITs keep of the start.</summary>
    public IReadOnlyList<Equation> Captures { get; }
}

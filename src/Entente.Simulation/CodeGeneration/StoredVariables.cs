using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Which variables have to be in a run's memory at each instant. All others are read only by the block that computes them, and
/// stay in its registers.
/// </summary>
internal static class StoredVariables
{
    /// <summary>Indices of the variables.</summary>
    /// <param name="model">The model.</param>
    /// <param name="blocks">How the order of computation is cut into methods.</param>
    /// <param name="visible">What is recorded, or looked at by a rule.</param>
    public static HashSet<int> Of(SemanticModel model, IEnumerable<IReadOnlyCollection<int>> blocks, IEnumerable<int> visible)
    {
        var stored = new HashSet<int>(visible);
        foreach (IReadOnlyCollection<int> block in blocks)
        {
            var own = block.ToHashSet();
            stored.UnionWith(block.SelectMany(index => References.Of(model.Variables[index].Equation)).Where(index => !own.Contains(index)));
        }

        foreach (Variable variable in model.Variables)
        {
            stored.UnionWith(variable.Inflows);
            stored.UnionWith(variable.Outflows);
            stored.UnionWith(variable.Equation.Walk().OfType<BoundSelect>().SelectMany(s => s.Elements));
            if (variable.Memory is { } memory)
            {
                stored.Add(memory.Input);
            }
        }

        int?[] controls = [model.Controls.Stop, model.Controls.TimeStep, model.Controls.SaveInterval];
        stored.UnionWith(controls.OfType<int>());
        ImmutableArray<int> readers = [.. OutflowLimit.Of(model).SelectMany(limit => limit.Readers)];
        stored.UnionWith(readers);
        stored.UnionWith(readers.SelectMany(index => References.Of(model.Variables[index].Equation)));
        return stored;
    }
}

using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.Tables;

/// <summary>Which variables a table of results holds, and what their columns are called.</summary>
public static class RecordedVariables
{
    /// <summary>All that were written in the model and have a value, in the model's order.</summary>
    public static ImmutableArray<int> Of(SemanticModel model) =>
        [.. model.Variables.Where(v => !v.IsHidden && v.Equation is not null).Select(v => v.Index)];

    /// <summary>The name as written, after its module's path and a dot where it stands in one.</summary>
    public static string ColumnOf(Variable variable) => variable.Module.Length == 0 ? variable.Name : $"{variable.Module}.{variable.Name}";
}

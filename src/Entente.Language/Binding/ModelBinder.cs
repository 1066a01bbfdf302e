using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Units;

namespace Entente.Language.Binding;

/// <summary>From declarations to the bound model: names, units, memory, order.</summary>
internal static class ModelBinder
{
    /// <summary>The model, or <see langword="null"/> where there are errors, which are then reported.</summary>
    public static SemanticModel? Bind(ModelFile file, DiagnosticBag diagnostics)
    {
        SymbolTable table = SymbolTableBuilder.Build(file, diagnostics);
        ImmutableArray<Variable> written = VariableBinder.Bind(table, file.Source, diagnostics);
        UnitChecker.Check(file, table, written, diagnostics);

        ImmutableArray<Variable> expanded = MemoryExpansion.Expand(written);
        (ImmutableArray<int> order, ImmutableArray<ImmutableArray<int>> cycles) = ComputationOrder.Find(expanded);
        foreach (ImmutableArray<int> cycle in cycles)
        {
            ReportCycle(expanded, cycle, diagnostics);
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        ImmutableArray<Variable> variables = ConstantAnalysis.Mark(expanded, order);
        ImmutableArray<int> runOrder = [.. order.Where(i => variables[i] is { Kind: not VariableKind.Stock, IsConstant: false })];
        return new SemanticModel(file.Name, file.Specs, variables, order, runOrder);
    }

    // A loop through a stock's initial value or INIT is closed at the start only; any other is closed at every instant.
    private static void ReportCycle(ImmutableArray<Variable> variables, ImmutableArray<int> cycle, DiagnosticBag diagnostics)
    {
        bool atStartOnly = cycle.Any(i => variables[i].Kind == VariableKind.Stock || HasInit(variables[i]));
        Variable first = variables[cycle[0]];
        string path = string.Join(" -> ", cycle.Append(cycle[0]).Select(i => variables[i].Path));
        diagnostics.Report(
            atStartOnly ? BindingDiagnostics.CircularInitialValue : BindingDiagnostics.CircularDefinition,
            first.Location,
            first.Path,
            path);
    }

    private static bool HasInit(Variable variable) => variable.Equation!.Walk().Any(e => e is BoundCall { Builtin: Builtin.Init });
}

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
    public static SemanticModel? Bind(ModelFile declared, UnitStrictness units, DiagnosticBag diagnostics)
    {
        ModelFile file = MacroExpansion.Expand(declared, diagnostics);
        SymbolTable table = SymbolTableBuilder.Build(file, diagnostics);
        ImmutableArray<Variable> written = VariableBinder.Bind(table, file, diagnostics);
        (ImmutableArray<Variable> measured, MeasurementUnit? time) = CheckUnits(file, table, written, units, diagnostics);

        ImmutableArray<Variable> rerouted = DetourBinder.Reroute(measured, table, file, diagnostics);
        ImmutableArray<Variable> expanded = MemoryExpansion.Expand(rerouted, file.Source, diagnostics);
        (ImmutableArray<int> order, ImmutableArray<ImmutableArray<int>> cycles) = ComputationOrder.FindInitial(expanded);
        (ImmutableArray<int> runOrder, ImmutableArray<ImmutableArray<int>> runCycles) = expanded.Any(v => v.InitialEquation is not null)
            ? ComputationOrder.FindRun(expanded)
            : (order, []);
        foreach (ImmutableArray<int> cycle in cycles.Concat(runCycles))
        {
            ReportCycle(expanded, cycle, diagnostics);
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        ImmutableArray<Variable> variables = ConstantAnalysis.Mark(expanded, order);
        return new SemanticModel(file.Name, file.Specs, variables, order, [.. runOrder.Where(i => IsComputed(variables[i]))])
        {
            TimeMeasuredIn = time,
            Controls = Bind(file.Controls, table),
        };
    }

    private static ControlVariables Bind(ControlDeclaration controls, SymbolTable table)
    {
        int? Find(NameReference? name) => name is not null && table.TryFind(name.Canonical, out Symbol? symbol) ? symbol.Index : null;
        return new ControlVariables(Find(controls.Stop), Find(controls.TimeStep), Find(controls.SaveInterval));
    }

    private static (ImmutableArray<Variable> Variables, MeasurementUnit? Time) CheckUnits(
        ModelFile file, SymbolTable table, ImmutableArray<Variable> variables, UnitStrictness strictness, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        (ImmutableArray<Variable>, MeasurementUnit?) measured = UnitChecker.Check(file, table, variables, found);
        diagnostics.AddRange(strictness == UnitStrictness.Refuse ? found : found.Select(Lenient));
        return measured;
    }

    private static Diagnostic Lenient(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error ? diagnostic with { Severity = Severity.Warning } : diagnostic;

    private static bool IsComputed(Variable variable) =>
        variable is { Kind: not (VariableKind.Stock or VariableKind.Memory), IsConstant: false };

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

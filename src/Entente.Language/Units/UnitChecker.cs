using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Units;

/// <summary>Checks every equation of a model against the units declared (docs/model.md).</summary>
internal sealed class UnitChecker
{
    private readonly SymbolTable _table;
    private readonly ImmutableArray<Variable> _variables;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<MeasurementUnit?> _declared;
    private readonly MeasurementUnit? _time;
    private readonly ExpressionUnits _units;

    private UnitChecker(ModelFile file, SymbolTable table, ImmutableArray<Variable> variables, DiagnosticBag diagnostics)
    {
        _table = table;
        _variables = variables;
        _source = file.Source;
        _diagnostics = diagnostics;
        var units = new UnitTable(file, diagnostics);
        _declared = [.. table.Symbols.Select(s => units.Read(s.Declaration.Units))];
        SourceLocation specs = file.Source.Locate(file.SpecsSpan);
        _time = units.Read(file.Specs.TimeUnits, specs);
        if (string.IsNullOrWhiteSpace(file.Specs.TimeUnits))
        {
            diagnostics.Report(UnitDiagnostics.MissingTimeUnits, specs);
        }

        _units = new ExpressionUnits(_declared, _time, file.Source, diagnostics);
    }

    /// <summary>Reports every equation and flow whose units do not fit, and every variable without units.</summary>
    /// <param name="file">The file, with the units it defines.</param>
    /// <param name="table">Its symbols.</param>
    /// <param name="variables">Their bound equations.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(ModelFile file, SymbolTable table, ImmutableArray<Variable> variables, DiagnosticBag diagnostics)
    {
        var checker = new UnitChecker(file, table, variables, diagnostics);
        foreach (Variable variable in variables)
        {
            checker.Check(variable);
        }
    }

    private void Check(Variable variable)
    {
        if (variable.Units is null && !variable.IsHidden)
        {
            Symbol symbol = _table.Symbols[variable.Index];
            string path = ModulePath.Join(symbol.Module, symbol.Declaration.Name.Canonical);
            _diagnostics.Report(UnitDiagnostics.MissingUnits, variable.Location, path);
        }

        CheckEquation(variable);
        CheckFlows(variable, variable.Inflows, "it fills");
        CheckFlows(variable, variable.Outflows, "it drains");
    }

    private void CheckEquation(Variable variable)
    {
        if (variable.Equation is null || IsNumbersOnly(variable.Equation))
        {
            return;
        }

        MeasurementUnit? found = _units.Of(variable.Equation);
        MeasurementUnit? declared = _declared[variable.Index];

        // A graphical function stands between the equation and the value: their units have nothing to do with each other.
        if (variable.Graph is null && found is not null && declared is not null && !found.Equals(declared))
        {
            _diagnostics.Report(UnitDiagnostics.EquationDiffers, _source.Locate(variable.Equation.Span), variable.Path, declared, found);
        }
    }

    // A definition by numbers alone gives the number of the declared units.
    private static bool IsNumbersOnly(BoundExpression equation) => equation.Walk().All(e => e is BoundNumber or BoundUnary or BoundBinary);

    private void CheckFlows(Variable stock, ImmutableArray<int> flows, string role)
    {
        if (_declared[stock.Index] is not { } unit || _time is null)
        {
            return;
        }

        MeasurementUnit needed = unit.Over(_time);
        foreach (int index in flows)
        {
            if (_declared[index] is { } actual && !actual.Equals(needed))
            {
                Variable flow = _variables[index];
                _diagnostics.Report(UnitDiagnostics.FlowDiffers, _source.Locate(UnitsSpan(index)), flow.Path, actual, stock.Path, role, needed);
            }
        }
    }

    private TextSpan UnitsSpan(int index) => _table.Symbols[index].Declaration.Units?.Span ?? _table.Symbols[index].Span;
}

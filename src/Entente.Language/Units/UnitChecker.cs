using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Units;

/// <summary>
/// Infers the units that are not stated and checks every equation of a model against all of them (docs/model.md): it goes
/// through the model twice, first to find what follows, then to report what does not fit.
/// </summary>
internal sealed class UnitChecker
{
    private readonly SymbolTable _table;
    private readonly ImmutableArray<Variable> _variables;
    private readonly ImmutableArray<MeasurementUnit?> _units;
    private readonly MeasurementUnit? _time;
    private readonly UnitEquations _equations;
    private readonly UnitMisfits _misfits;
    private readonly ExpressionUnits _expressions;

    private UnitChecker(SymbolTable table, ImmutableArray<Variable> variables, StatedUnits stated, UnitEquations equations, SourceText source, DiagnosticBag diagnostics)
    {
        _table = table;
        _variables = variables;
        _units = equations.IsExhausted ? stated.Known : stated.WithUnknowns;
        _time = stated.Time;
        _equations = equations;
        _misfits = new UnitMisfits(equations, variables, source, diagnostics);
        _expressions = new ExpressionUnits(_units, _time, equations, source, _misfits);
    }

    /// <summary>
    /// The variables with what they are measured in, and what time is. Every equation and flow whose units do not fit is reported, and every
    /// variable that states none.
    /// </summary>
    /// <param name="file">The file, with the units it defines.</param>
    /// <param name="table">Its symbols.</param>
    /// <param name="variables">Their bound equations.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (ImmutableArray<Variable> Variables, MeasurementUnit? Time) Check(ModelFile file, SymbolTable table, ImmutableArray<Variable> variables, DiagnosticBag diagnostics)
    {
        var stated = StatedUnits.Of(file, table, diagnostics);
        var equations = new UnitEquations();
        new UnitChecker(table, variables, stated, equations, file.Source, []).CheckAll();
        equations.Settle();

        var checker = new UnitChecker(table, variables, stated, equations, file.Source, diagnostics);
        checker.CheckAll();
        ImmutableArray<Variable> inferred = [.. variables.Select(checker.Infer)];
        ImmutableArray<Variable> written = [.. inferred.Where(v => !v.IsHidden).DistinctBy(v => StatedUnits.NameOf(table.Symbols[v.Index]))];
        if (written.Length > 1 && written.All(v => v.Units is null && v.InferredUnits is null))
        {
            diagnostics.Report(UnitDiagnostics.NoUnitsAtAll, written[0].Location, written.Length);
            return (inferred, stated.Time);
        }

        foreach (Variable variable in written.Where(v => v.Units is null))
        {
            checker.ReportUnstated(variable, diagnostics);
        }

        return (inferred, stated.Time);
    }

    // Flows first: what a stock says of them is surer than their equations.
    private void CheckAll()
    {
        foreach (Variable variable in _variables)
        {
            CheckFlows(variable, variable.Inflows, "it fills");
            CheckFlows(variable, variable.Outflows, "it drains");
        }

        foreach (Variable variable in _variables)
        {
            CheckEquation(variable, variable.Equation);
            CheckEquation(variable, variable.InitialEquation);
        }
    }

    private void CheckEquation(Variable variable, BoundExpression? equation)
    {
        if (equation is null || IsNumbersOnly(equation))
        {
            return;
        }

        MeasurementUnit? found = _expressions.Of(equation, variable.Index);
        MeasurementUnit? own = _units[variable.Index];

        // A graphical function stands between the equation and the value: their units have nothing to do with each other.
        if (variable.Graph is null && found is not null && own is not null && !_equations.Fits(own, found, variable.Index))
        {
            DiagnosticDescriptor misfit = variable.Units is null ? UnitDiagnostics.EquationDiffersFromUse : UnitDiagnostics.EquationDiffers;
            _misfits.Report(misfit, equation.Span, variable.Path, own, found);
        }
    }

    // A definition by numbers alone gives the number of the variable's units.
    private static bool IsNumbersOnly(BoundExpression equation) => equation.Walk().All(e => e is BoundNumber or BoundUnary or BoundBinary);

    private void CheckFlows(Variable stock, ImmutableArray<int> flows, string role)
    {
        if (_units[stock.Index] is not { } unit || _time is null)
        {
            return;
        }

        MeasurementUnit needed = unit.Over(_time);
        foreach (int index in flows)
        {
            if (_units[index] is { } actual && !_equations.Fits(actual, needed, stock.Index))
            {
                Variable flow = _variables[index];
                _misfits.Report(UnitDiagnostics.FlowDiffers, UnitsSpan(index), flow.Path, actual, stock.Path, role, needed);
            }
        }
    }

    private TextSpan UnitsSpan(int index) => _table.Symbols[index].Declaration.Units?.Span ?? _table.Symbols[index].Span;

    private Variable Infer(Variable variable)
    {
        if (_units[variable.Index] is not { } unit || _equations.Resolve(unit) is not { IsKnown: true } known)
        {
            return variable;
        }

        Variable measured = variable with { MeasuredIn = known };
        return variable.Units is not null
            ? measured
            : measured with { InferredUnits = new InferredUnits(known.ToString(), _equations.OriginsOf(unit.Unknowns.Single().Unknown)) };
    }

    private void ReportUnstated(Variable variable, DiagnosticBag diagnostics)
    {
        Symbol symbol = _table.Symbols[variable.Index];
        string name = StatedUnits.NameOf(symbol);
        if (variable.InferredUnits is not { } inferred)
        {
            diagnostics.Report(UnitDiagnostics.MissingUnits, variable.Location, name);
        }
        else if (!symbol.Declaration.MayLackUnits)
        {
            diagnostics.Report(UnitDiagnostics.UnitsInferred, variable.Location, name, inferred.Units, _misfits.NamesOf(inferred.From));
        }
    }
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.Tests.Models;

/// <summary>Makes bound models without a file, so that simulation is tested apart from the language.</summary>
public sealed class ModelBuilder
{
    private readonly List<(Variable Variable, Formula? Equation, string[] Inflows, string[] Outflows)> _variables = [];
    private SimulationSpecs _specs = new(0, 10, 1, 1, TimeSteppingMethod.Euler, "year");

    public ModelBuilder Runs(double start, double stop, double step, double? save = null, TimeSteppingMethod method = TimeSteppingMethod.Euler)
    {
        _specs = new SimulationSpecs(start, stop, step, save ?? step, method, "year");
        return this;
    }

    public ModelBuilder Stock(string name, Formula initial, string[]? inflows = null, string[]? outflows = null, bool nonNegative = false) =>
        Add(name, VariableKind.Stock, initial, null, inflows, outflows, nonNegative);

    public ModelBuilder Flow(string name, Formula rate, bool nonNegative = false) =>
        Add(name, VariableKind.Flow, rate, nonNegative: nonNegative);

    public ModelBuilder Auxiliary(string name, Formula? equation, GraphicalFunction? graph = null) =>
        Add(name, VariableKind.Auxiliary, equation, graph);

    public SemanticModel Build()
    {
        Dictionary<string, int> names = _variables.Select(v => v.Variable).ToDictionary(v => v.Path, v => v.Index);
        var bound = _variables.ConvertAll(v => v.Variable with
        {
            Equation = v.Equation?.Bind(names),
            Inflows = [.. v.Inflows.Select(name => names[name])],
            Outflows = [.. v.Outflows.Select(name => names[name])],
        });
        for (bool found = true; found;)
        {
            found = false;
            foreach (Variable variable in bound.Where(v => !v.IsConstant && IsConstant(v, bound)).ToList())
            {
                bound[variable.Index] = variable with { IsConstant = true };
                found = true;
            }
        }

        int[] initial = Order(bound, stocksAreKnown: false);
        IEnumerable<int> run = Order(bound, stocksAreKnown: true).Where(i => bound[i] is { IsConstant: false, Kind: not VariableKind.Stock });
        return new SemanticModel("test", _specs, [.. bound], [.. initial], [.. run]);
    }

    private static bool IsConstant(Variable variable, List<Variable> all) =>
        variable is { Kind: VariableKind.Auxiliary, Equation: BoundNumber or BoundVariable or BoundBinary }
        && References.Of(variable.Equation).All(i => all[i].IsConstant);

    private static int[] Order(List<Variable> all, bool stocksAreKnown)
    {
        var order = new List<int>();
        void Visit(int index)
        {
            if (all[index].Equation is null || order.Contains(index))
            {
                return;
            }

            bool isKnown = stocksAreKnown && all[index].Kind == VariableKind.Stock;
            foreach (int needed in isKnown ? [] : AllReferences(all[index].Equation))
            {
                Visit(needed);
            }

            order.Add(index);
        }

        all.ForEach(v => Visit(v.Index));
        return [.. order];
    }

    private static IEnumerable<int> AllReferences(BoundExpression? expression) =>
        expression is BoundCall { Builtin: Builtin.Init } init ? AllReferences(init.Arguments[0]) : References.Of(expression);

    private ModelBuilder Add(
        string name,
        VariableKind kind,
        Formula? equation,
        GraphicalFunction? graph = null,
        string[]? inflows = null,
        string[]? outflows = null,
        bool nonNegative = false)
    {
        var variable = new Variable
        {
            Index = _variables.Count,
            Name = name,
            Path = name,
            Module = "",
            Kind = kind,
            Graph = graph,
            IsNonNegative = nonNegative,
            Location = SourceLocation.WholeFile("test.xmile"),
        };
        _variables.Add((variable, equation, inflows ?? [], outflows ?? []));
        return this;
    }
}

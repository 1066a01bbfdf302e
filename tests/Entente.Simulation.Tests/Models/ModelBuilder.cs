using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.Tests.Models;

/// <summary>Makes bound models without a file, so that simulation is tested apart from the language.</summary>
public sealed class ModelBuilder
{
    private readonly List<(Variable Variable, Formula? Equation, string[] Inflows, string[] Outflows)> _variables = [];
    private readonly Dictionary<string, (string Input, Formula? Delay)> _memories = [];
    private readonly Dictionary<string, Formula> _initials = [];
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

    public ModelBuilder Memory(string name, Formula initial, string input, Formula? delay = null)
    {
        _memories[name] = (input, delay);
        return Add(name, VariableKind.Memory, initial);
    }

    public ModelBuilder Auxiliary(string name, Formula equation, Formula initial)
    {
        _initials[name] = initial;
        return Add(name, VariableKind.Auxiliary, equation);
    }

    public SemanticModel Build()
    {
        Dictionary<string, int> names = _variables.Select(v => v.Variable).ToDictionary(v => v.Path, v => v.Index);
        var bound = _variables.ConvertAll(v => v.Variable with
        {
            Equation = v.Equation?.Bind(names),
            Inflows = [.. v.Inflows.Select(name => names[name])],
            Outflows = [.. v.Outflows.Select(name => names[name])],
            InitialEquation = _initials.GetValueOrDefault(v.Variable.Path)?.Bind(names),
            Memory = _memories.TryGetValue(v.Variable.Path, out var memory) ? new SampledMemory(names[memory.Input], memory.Delay?.Bind(names)) : null,
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
        IEnumerable<int> run = Order(bound, stocksAreKnown: true).Where(i => bound[i] is { IsConstant: false, Kind: not (VariableKind.Stock or VariableKind.Memory) });
        return new SemanticModel("test", _specs, [.. bound], [.. initial], [.. run]);
    }

    private static bool IsConstant(Variable variable, List<Variable> all) =>
        variable is { Kind: VariableKind.Auxiliary, InitialEquation: null, Equation: BoundNumber or BoundVariable or BoundBinary }
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

            bool isKnown = stocksAreKnown && all[index].Kind is (VariableKind.Stock or VariableKind.Memory);
            foreach (int needed in isKnown ? [] : AllReferences((stocksAreKnown ? null : all[index].InitialEquation) ?? all[index].Equation))
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

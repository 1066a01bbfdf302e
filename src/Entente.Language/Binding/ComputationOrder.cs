using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>
/// Finds the order in which a model's variables are computed, at the start or at each later instant. Where several may come next, the one with
/// the lowest index does, so that one file always gives one order.
/// </summary>
internal static class ComputationOrder
{
    /// <summary>The order at the start: of all variables that have an equation.</summary>
    /// <param name="variables">All variables.</param>
    /// <returns>The order and the cycles that stand in its way; with cycles the order is not complete.</returns>
    public static (ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Cycles) FindInitial(ImmutableArray<Variable> variables) =>
        Find(variables, v => v.InitialEquation ?? v.Equation);

    /// <summary>The order once the run has begun, when stocks and memories have their values already.</summary>
    /// <param name="variables">All variables.</param>
    /// <returns>The order and the cycles that stand in its way; with cycles the order is not complete.</returns>
    public static (ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Cycles) FindRun(ImmutableArray<Variable> variables) =>
        Find(variables, v => v.Kind is VariableKind.Stock or VariableKind.Memory ? null : v.Equation);

    private static (ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Cycles) Find(
        ImmutableArray<Variable> variables, Func<Variable, BoundExpression?> equationOf)
    {
        ImmutableArray<ImmutableArray<int>> needs = [.. variables.Select(v => Needs(equationOf(v), variables))];
        var waiting = new int[variables.Length];
        var neededBy = new List<int>[variables.Length];
        for (int i = 0; i < variables.Length; i++)
        {
            waiting[i] = needs[i].Length;
            neededBy[i] = [];
        }

        for (int i = 0; i < variables.Length; i++)
        {
            foreach (int needed in needs[i])
            {
                neededBy[needed].Add(i);
            }
        }

        var ready = new PriorityQueue<int, int>();
        foreach (Variable variable in variables.Where(v => v.Equation is not null && waiting[v.Index] == 0))
        {
            ready.Enqueue(variable.Index, variable.Index);
        }

        var order = ImmutableArray.CreateBuilder<int>();
        while (ready.TryDequeue(out int next, out _))
        {
            order.Add(next);
            foreach (int dependent in neededBy[next])
            {
                if (--waiting[dependent] == 0)
                {
                    ready.Enqueue(dependent, dependent);
                }
            }
        }

        return (order.ToImmutable(), FindCycles(needs, waiting));
    }

    /// <summary>The variables whose value an equation needs; a graphical function that is looked up has no value to wait for.</summary>
    public static IEnumerable<int> References(BoundExpression equation) => equation.Walk().SelectMany(e => e switch
    {
        BoundVariable variable => [variable.Index],
        BoundSelect select => select.Elements,
        _ => ImmutableArray<int>.Empty,
    });

    private static ImmutableArray<int> Needs(BoundExpression? equation, ImmutableArray<Variable> variables) => equation is null
        ? []
        : [.. References(equation).Where(i => variables[i].Equation is not null).Distinct()];

    // Whatever still waits needs something that waits, so walking from need to need ends in a cycle or where an
    // earlier walk has been.
    private static ImmutableArray<ImmutableArray<int>> FindCycles(ImmutableArray<ImmutableArray<int>> needs, int[] waiting)
    {
        var cycles = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var visited = new bool[waiting.Length];
        for (int start = 0; start < waiting.Length; start++)
        {
            var path = new List<int>();
            int next = start;
            while (waiting[next] > 0 && !visited[next])
            {
                visited[next] = true;
                path.Add(next);
                next = needs[next].First(n => waiting[n] > 0);
            }

            int first = path.IndexOf(next);
            if (first >= 0)
            {
                cycles.Add([.. path[first..]]);
            }
        }

        return cycles.ToImmutable();
    }
}

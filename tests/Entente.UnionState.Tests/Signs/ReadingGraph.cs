using Entente.Language.Semantics;

namespace Entente.UnionState.Tests.Signs;

/// <summary>What reads what in a model: a variable what stands in its equation, a stock its flows.</summary>
internal sealed class ReadingGraph
{
    private readonly int[][] _read;
    private readonly int[][] _readers;

    public ReadingGraph(SemanticModel model)
    {
        _read = [.. model.Variables.Select(v => ReadBy(v).Distinct().ToArray())];
        ILookup<int, int> readers = Enumerable.Range(0, _read.Length).SelectMany(reader => _read[reader].Select(read => (read, reader)))
            .ToLookup(pair => pair.read, pair => pair.reader);
        _readers = [.. Enumerable.Range(0, _read.Length).Select(read => readers[read].ToArray())];
    }

    /// <summary>What a variable reads while the model runs.</summary>
    public IReadOnlyList<int> ReadBy(int variable) => _read[variable];

    /// <summary>Everything on a way from a cause to an effect that no wall bars, the effect among it and the cause not; empty where there is none.</summary>
    public IReadOnlySet<int> Between(int cause, int effect, Predicate<int> isWall)
    {
        HashSet<int> answering = Reachable(cause, _readers, isWall);
        answering.IntersectWith(Reachable(effect, _read, v => v == cause || isWall(v)).Append(effect));
        answering.Remove(cause);
        return answering;
    }

    /// <summary>Everything that a variable moves, near and far, itself only where it stands on a loop.</summary>
    public IReadOnlySet<int> MovedBy(int variable) => Reachable(variable, _readers, static _ => false);

    private static HashSet<int> Reachable(int start, int[][] next, Predicate<int> isWall)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>([start]);
        while (pending.TryPop(out int variable))
        {
            foreach (int neighbour in next[variable].Where(n => !isWall(n) && seen.Add(n)))
            {
                pending.Push(neighbour);
            }
        }

        return seen;
    }

    private static IEnumerable<int> ReadBy(Variable variable) =>
        variable.Kind == VariableKind.Stock ? variable.Inflows.Concat(variable.Outflows) : ReadIn(variable.Equation);

    private static IEnumerable<int> ReadIn(BoundExpression? expression) => expression switch
    {
        null or BoundNumber or BoundCall { Builtin: Builtin.Init } => [],
        BoundVariable variable => [variable.Index],
        BoundUnary unary => ReadIn(unary.Operand),
        BoundBinary binary => ReadIn(binary.Left).Concat(ReadIn(binary.Right)),
        BoundConditional choice => ReadIn(choice.Condition).Concat(ReadIn(choice.Then)).Concat(ReadIn(choice.Else)),
        BoundCall call => call.Arguments.SelectMany(ReadIn),
        BoundLookup lookup => ReadIn(lookup.Argument),
        _ => throw new ArgumentException($"The model of the case has no {expression.GetType().Name} so far.", nameof(expression)),
    };
}

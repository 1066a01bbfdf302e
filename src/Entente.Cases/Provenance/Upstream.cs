using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>Something that a variable depends on through the model's equations.</summary>
/// <param name="Item">The parameter or the driver.</param>
/// <param name="Distance">How many equations lie between: 0 for the variable itself, 1 for what its own equation names.</param>
public sealed record Upstream<T>(T Item, int Distance);

/// <summary>Walks the model's equations against the direction of effect.</summary>
internal static class UpstreamWalk
{
    /// <summary>Every variable that <paramref name="start"/> depends on, itself first, with its least distance, nearest first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="isSource">Whether a variable is given from outside, so that its own equation does not count.</param>
    public static IEnumerable<(Variable Variable, int Distance)> From(SemanticModel model, Variable start, Func<Variable, bool> isSource)
    {
        var seen = new HashSet<int> { start.Index };
        var pending = new Queue<(Variable Variable, int Distance)>([(start, 0)]);
        while (pending.TryDequeue(out (Variable Variable, int Distance) next))
        {
            yield return next;
            if (isSource(next.Variable))
            {
                continue;
            }

            foreach (int index in DependenciesOf(next.Variable).Where(seen.Add))
            {
                pending.Enqueue((model.Variables[index], next.Distance + 1));
            }
        }
    }

    private static IEnumerable<int> DependenciesOf(Variable variable) =>
        variable.Inflows.Concat(variable.Outflows).Concat(variable.Equation is { } equation ? NamedIn(equation) : []);

    private static ImmutableArray<int> NamedIn(BoundExpression expression) => expression switch
    {
        BoundVariable variable => [variable.Index],
        BoundUnary unary => NamedIn(unary.Operand),
        BoundBinary binary => [.. NamedIn(binary.Left), .. NamedIn(binary.Right)],
        BoundConditional choice => [.. NamedIn(choice.Condition), .. NamedIn(choice.Then), .. NamedIn(choice.Else)],
        BoundCall call => [.. call.Arguments.SelectMany(a => NamedIn(a))],
        BoundLookup lookup => [lookup.Index, .. NamedIn(lookup.Argument)],
        _ => [],
    };
}

using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.Lowering;

/// <summary>Goes through expressions without knowing what they mean.</summary>
internal static class BoundExpressionWalk
{
    /// <summary>The expression itself and everything inside it.</summary>
    public static IEnumerable<BoundExpression> Walk(this BoundExpression? expression)
    {
        var pending = new Stack<BoundExpression>();
        for (BoundExpression? next = expression; next is not null; pending.TryPop(out next))
        {
            yield return next;
            foreach (BoundExpression child in next.Children())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>The expressions directly inside.</summary>
    public static ImmutableArray<BoundExpression> Children(this BoundExpression expression) => expression switch
    {
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundConditional choice => [choice.Condition, choice.Then, choice.Else],
        BoundCall call => call.Arguments,
        BoundLookup lookup => [lookup.Argument],
        BoundSelect select => [select.Position],
        BoundRandom random => random.Arguments,
        _ => [],
    };
}

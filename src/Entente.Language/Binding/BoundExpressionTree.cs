using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Walks bound equations without knowing what the nodes mean.</summary>
internal static class BoundExpressionTree
{
    /// <summary>The expressions directly inside.</summary>
    public static ImmutableArray<BoundExpression> Children(this BoundExpression expression) => expression switch
    {
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundConditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
        BoundCall call => call.Arguments,
        BoundMemoryCall call => call.Arguments,
        BoundLookup lookup => [lookup.Argument],
        BoundSelect select => [select.Position],
        BoundRandom random => random.Arguments,
        BoundDraw draw => draw.Arguments,
        _ => [],
    };

    /// <summary>The expression with each one directly inside replaced.</summary>
    public static BoundExpression MapChildren(this BoundExpression expression, Func<BoundExpression, BoundExpression> map) => expression switch
    {
        BoundUnary unary => unary with { Operand = map(unary.Operand) },
        BoundBinary binary => binary with { Left = map(binary.Left), Right = map(binary.Right) },
        BoundConditional conditional => conditional with
        {
            Condition = map(conditional.Condition),
            Then = map(conditional.Then),
            Else = map(conditional.Else),
        },
        BoundCall call => call with { Arguments = [.. call.Arguments.Select(map)] },
        BoundMemoryCall call => call with { Arguments = [.. call.Arguments.Select(map)] },
        BoundLookup lookup => lookup with { Argument = map(lookup.Argument) },
        BoundSelect select => select with { Position = map(select.Position) },
        BoundRandom random => random with { Arguments = [.. random.Arguments.Select(map)] },
        BoundDraw draw => draw with { Arguments = [.. draw.Arguments.Select(map)] },
        _ => expression,
    };

    /// <summary>The expression itself and everything inside it, outermost first.</summary>
    public static IEnumerable<BoundExpression> Walk(this BoundExpression expression)
    {
        var pending = new Stack<BoundExpression>([expression]);
        while (pending.TryPop(out BoundExpression? next))
        {
            yield return next;
            switch (next)
            {
                case BoundNumber or BoundVariable:
                    break;
                case BoundBinary binary:
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                default:
                    foreach (BoundExpression child in next.Children().Reverse())
                    {
                        pending.Push(child);
                    }

                    break;
            }
        }
    }
}

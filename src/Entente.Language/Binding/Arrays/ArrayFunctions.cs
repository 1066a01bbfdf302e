using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>Writes functions of arrays out over single values, so that nothing after binding knows of arrays.</summary>
internal static class ArrayFunctions
{
    /// <summary>
    /// Most elements that a rank tells apart. It compares each with each in one equation, and machine code for a very long one takes
    /// seconds and gigabytes to make.
    /// </summary>
    public const int MostRanked = 100;

    /// <summary>The value of the function over some values.</summary>
    /// <param name="function">The function; <see cref="Rank"/> has more arguments.</param>
    /// <param name="values">The values, at least one.</param>
    /// <param name="span">Where the call stands.</param>
    public static BoundExpression Of(ArrayFunction function, ImmutableArray<BoundExpression> values, TextSpan span) => function switch
    {
        ArrayFunction.Sum => Fold(values, (a, b) => new BoundBinary(BinaryOperator.Add, a, b, span)),
        ArrayFunction.Product => Fold(values, (a, b) => new BoundBinary(BinaryOperator.Multiply, a, b, span)),
        ArrayFunction.Mean => Over(Fold(values, (a, b) => new BoundBinary(BinaryOperator.Add, a, b, span)), values.Length),
        ArrayFunction.Minimum => Fold(values, (a, b) => new BoundCall(Builtin.Min, [a, b], span)),
        ArrayFunction.Maximum => Fold(values, (a, b) => new BoundCall(Builtin.Max, [a, b], span)),
        ArrayFunction.StandardDeviation => StandardDeviation(values, span),
        _ => new BoundNumber(values.Length, span),
    };

    /// <summary>How many terms the function has over that many values.</summary>
    public static long Terms(ArrayFunction function, long count) => function switch
    {
        ArrayFunction.StandardDeviation => 4 * count,
        ArrayFunction.Rank => count * count,
        _ => count,
    };

    // A balanced tree: its depth is the logarithm of the number of values, and so is the growth of its rounding error.
    private static BoundExpression Fold(ImmutableArray<BoundExpression> values, Func<BoundExpression, BoundExpression, BoundExpression> combine)
    {
        if (values.Length == 1)
        {
            return values[0];
        }

        int half = values.Length / 2;
        return combine(Fold(values[..half], combine), Fold(values[half..], combine));
    }

    private static BoundBinary Over(BoundExpression dividend, double divisor) =>
        new(BinaryOperator.Divide, dividend, new BoundNumber(divisor, dividend.Span), dividend.Span);

    // The mean square of the distances from one of the values, less the square of their mean. As no value lies further from the mean
    // than the deviation times the root of n, rounding grows with n at the most, and equal values give 0.
    private static BoundExpression StandardDeviation(ImmutableArray<BoundExpression> values, TextSpan span)
    {
        if (values.Length == 1)
        {
            return new BoundNumber(0, span);
        }

        ImmutableArray<BoundExpression> distances =
            [.. values[1..].Select(value => (BoundExpression)new BoundBinary(BinaryOperator.Subtract, value, values[0], span))];
        BoundExpression Sum(IEnumerable<BoundExpression> terms) => Fold([.. terms], (a, b) => new BoundBinary(BinaryOperator.Add, a, b, span));
        BoundExpression Square(BoundExpression value) => new BoundBinary(BinaryOperator.Power, value, new BoundNumber(2, span), span);
        var variance = new BoundBinary(
            BinaryOperator.Subtract, Over(Sum(distances.Select(Square)), values.Length), Square(Over(Sum(distances), values.Length)), span);
        return new BoundCall(Builtin.Sqrt, [variance], span);
    }

    /// <summary>The number of the element that comes at a place when they are sorted upwards: exactly one has so many others before it.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <param name="position">The place, from 1.</param>
    /// <param name="tieBreakers">By what equal values are sorted, upwards; where there is none or they are equal too, the first comes first.</param>
    /// <param name="span">Where the call stands.</param>
    public static BoundExpression Rank(
        ImmutableArray<BoundExpression> values, BoundExpression position, ImmutableArray<BoundExpression> tieBreakers, TextSpan span)
    {
        var terms = ImmutableArray.CreateBuilder<BoundExpression>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            ImmutableArray<BoundExpression> before = [.. Enumerable.Range(0, values.Length).Where(j => j != i).Select(j =>
                ComesBefore(j, i))];
            BoundExpression count = before.IsEmpty
                ? new BoundNumber(0, span)
                : Fold(before, (a, b) => new BoundBinary(BinaryOperator.Add, a, b, span));
            var rank = new BoundBinary(BinaryOperator.Add, count, new BoundNumber(1, span), span);
            terms.Add(new BoundConditional(
                new BoundBinary(BinaryOperator.Equal, rank, position, span), new BoundNumber(i + 1, span), new BoundNumber(0, span), span));
        }

        return Fold(terms.ToImmutable(), (a, b) => new BoundBinary(BinaryOperator.Add, a, b, span));

        BoundExpression ComesBefore(int j, int i)
        {
            BinaryOperator last = j < i ? BinaryOperator.LessOrEqual : BinaryOperator.Less;
            return tieBreakers.IsDefault
                ? Compare(last, values[j], values[i])
                : Compare(
                    BinaryOperator.Or,
                    Compare(BinaryOperator.Less, values[j], values[i]),
                    Compare(BinaryOperator.And, Compare(BinaryOperator.Equal, values[j], values[i]), Compare(last, tieBreakers[j], tieBreakers[i])));
        }

        BoundBinary Compare(BinaryOperator comparison, BoundExpression left, BoundExpression right) => new(comparison, left, right, span);
    }
}

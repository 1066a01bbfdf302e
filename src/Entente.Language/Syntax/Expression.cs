using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>An equation as it was written: the one tree that both dialects are parsed into.</summary>
/// <param name="Span">Where it stands in its file.</param>
public abstract record Expression(TextSpan Span);

/// <summary>A number.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NumberExpression(double Value, TextSpan Span) : Expression(Span);

/// <summary>A name, perhaps with subscripts: <c>gas_price</c>, <c>energy.gas_price</c>, <c>trade[exports]</c>.</summary>
/// <param name="Name">The name as written, without quotes.</param>
/// <param name="Subscripts">Subscripts in order; empty where there are none.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NameExpression(string Name, ImmutableArray<Expression> Subscripts, TextSpan Span) : Expression(Span);

/// <summary>A sign or a negation before an operand.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">What it applies to.</param>
/// <param name="Span">Where it stands.</param>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, TextSpan Span) : Expression(Span);

/// <summary>Two operands and the operator between them.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, TextSpan Span) : Expression(Span);

/// <summary><c>IF condition THEN x ELSE y</c>.</summary>
/// <param name="Condition">True where it is not zero.</param>
/// <param name="Then">Value where true.</param>
/// <param name="Else">Value where false.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ConditionalExpression(Expression Condition, Expression Then, Expression Else, TextSpan Span) : Expression(Span);

/// <summary>A builtin or a graphical function called by name.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Arguments">Arguments in order.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Span">Where the whole call stands.</param>
public sealed record CallExpression(string Name, ImmutableArray<Expression> Arguments, TextSpan NameSpan, TextSpan Span) : Expression(Span)
{
    /// <summary>Subscripts between name and arguments, <c>effect[north](x)</c>: which element's graphical function; empty where there are none.</summary>
    public ImmutableArray<Expression> Subscripts { get; init; } = [];
}

/// <summary>
/// The subscript <c>*</c>: all elements of the dimension in this place, or of <paramref name="Dimension"/> (<c>*:range</c>).
/// Several in one array function go through their elements together, the first with the first, the second with the second.
/// </summary>
/// <param name="Dimension">A sub-range of the dimension in this place, or <see langword="null"/>.</param>
/// <param name="Span">Where it stands.</param>
public sealed record WildcardExpression(string? Dimension, TextSpan Span) : Expression(Span);

/// <summary>
/// The subscript <c>name!</c> of Vensim: all elements of a dimension. Wherever one name stands in one array function it
/// means the same element.
/// </summary>
/// <param name="Dimension">Name of the dimension or sub-range.</param>
/// <param name="Span">Where it stands.</param>
public sealed record IterationExpression(string Dimension, TextSpan Span) : Expression(Span);

/// <summary>The subscript <c>first:last</c>: the elements from one to the other.</summary>
/// <param name="First">An element's name or a number, counted from 1.</param>
/// <param name="Last">An element's name or a number, counted from 1.</param>
/// <param name="Span">Where it stands.</param>
public sealed record RangeExpression(Expression First, Expression Last, TextSpan Span) : Expression(Span);

/// <summary>The subscript <c>@n</c>: the element at hand in the n-th dimension of the variable being defined.</summary>
/// <param name="Position">n, counted from 1.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PositionExpression(int Position, TextSpan Span) : Expression(Span);

/// <summary><c>array'</c>: a matrix with its last two dimensions exchanged.</summary>
/// <param name="Array">The array.</param>
/// <param name="Span">Where it stands.</param>
public sealed record TransposeExpression(NameExpression Array, TextSpan Span) : Expression(Span);

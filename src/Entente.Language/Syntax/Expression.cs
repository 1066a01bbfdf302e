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
public sealed record CallExpression(string Name, ImmutableArray<Expression> Arguments, TextSpan NameSpan, TextSpan Span) : Expression(Span);

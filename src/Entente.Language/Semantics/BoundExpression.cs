using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Semantics;

/// <summary>An equation with every name resolved: variables by index, functions by <see cref="Builtin"/>.</summary>
/// <param name="Span">Where it was written.</param>
public abstract record BoundExpression(TextSpan Span);

/// <summary>A number.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundNumber(double Value, TextSpan Span) : BoundExpression(Span);

/// <summary>The value of a variable at this instant.</summary>
/// <param name="Index">Index in <see cref="SemanticModel.Variables"/>.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundVariable(int Index, TextSpan Span) : BoundExpression(Span);

/// <summary>A sign or a negation.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">What it applies to.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, TextSpan Span) : BoundExpression(Span);

/// <summary>Two operands and an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, TextSpan Span) : BoundExpression(Span);

/// <summary>A choice between two values.</summary>
/// <param name="Condition">True where it is not zero.</param>
/// <param name="Then">Value where true.</param>
/// <param name="Else">Value where false.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundConditional(BoundExpression Condition, BoundExpression Then, BoundExpression Else, TextSpan Span) : BoundExpression(Span);

/// <summary>
/// A builtin applied to its arguments. Builtins with memory (smooths, delays) never appear here:
/// binding has turned them into stocks and flows of their own.
/// </summary>
/// <param name="Builtin">Which.</param>
/// <param name="Arguments">Arguments in order, as many as the builtin takes.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundCall(Builtin Builtin, ImmutableArray<BoundExpression> Arguments, TextSpan Span) : BoundExpression(Span);

/// <summary>The graphical function of a variable, looked up at a value: <c>LOOKUP(effect, x)</c> or <c>effect(x)</c>.</summary>
/// <param name="Index">Index of the variable that owns the graphical function.</param>
/// <param name="Argument">Where to look it up.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundLookup(int Index, BoundExpression Argument, TextSpan Span) : BoundExpression(Span);

/// <summary>One of several variables, chosen as the model runs: <c>x[INT(t)]</c>.</summary>
/// <param name="Elements">Indices of the variables to choose from; the last dimension varies fastest.</param>
/// <param name="Position">Which, counted from 1 and rounded down; where there is none (or it is no number) the value is 0.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundSelect(ImmutableArray<int> Elements, BoundExpression Position, TextSpan Span) : BoundExpression(Span);

/// <summary>A random draw, a new one at each step and held through it.</summary>
/// <param name="Distribution">What it is drawn from.</param>
/// <param name="Arguments">The distribution's parameters, as <see cref="RandomDistribution"/> lists them.</param>
/// <param name="Seed">The seed written in the model, or <see langword="null"/>. With one, the draws do not depend on the member.</param>
/// <param name="Stream">Number of this draw among all of the model's, from 0, in the order of the file: no two share their numbers.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BoundRandom(
    RandomDistribution Distribution,
    ImmutableArray<BoundExpression> Arguments,
    double? Seed,
    int Stream,
    TextSpan Span) : BoundExpression(Span);

using System.Collections.Immutable;
using System.Globalization;
using Entente.Language.Binding;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Xmile.Writing;

/// <summary>Writes an equation's tree in XMILE's grammar, with no more parentheses than it needs.</summary>
internal sealed class ExpressionWriter
{
    private const int Loosest = 0;
    private const int Tightest = 9;

    private static readonly Dictionary<BinaryOperator, BinaryNotation> s_binary = new()
    {
        [BinaryOperator.Or] = new("OR", 1),
        [BinaryOperator.And] = new("AND", 2),
        [BinaryOperator.Equal] = new("=", 3),
        [BinaryOperator.NotEqual] = new("<>", 3),
        [BinaryOperator.Less] = new("<", 4),
        [BinaryOperator.LessOrEqual] = new("<=", 4),
        [BinaryOperator.Greater] = new(">", 4),
        [BinaryOperator.GreaterOrEqual] = new(">=", 4),
        [BinaryOperator.Add] = new("+", 5),
        [BinaryOperator.Subtract] = new("-", 5),
        [BinaryOperator.Multiply] = new("*", 6),
        [BinaryOperator.Divide] = new("/", 6),
        [BinaryOperator.Modulo] = new("MOD", 6),
        [BinaryOperator.Power] = new("^", 8),
    };

    private bool _hasWildcards;

    /// <summary>The text of a tree.</summary>
    public string Write(Expression expression) => Write(expression, Loosest);

    private string Write(Expression expression, int power) => expression switch
    {
        NumberExpression number => Write(number.Value, power),
        NameExpression name => NameSyntax.Write(CanonicalName.Of(name.Name)) + Subscripts(name.Subscripts),
        TransposeExpression transpose => Write(transpose.Array, Tightest) + "'",
        UnaryExpression unary => InParentheses(Sign(unary.Operator) + Write(unary.Operand, BinaryOperators.PrefixPower + 1), power > BinaryOperators.PrefixPower),
        BinaryExpression binary => Write(binary, power),
        ConditionalExpression choice => InParentheses(
            $"IF {Write(choice.Condition, Loosest)} THEN {Write(choice.Then, Loosest)} ELSE {Write(choice.Else, Loosest)}", power > Loosest),
        CallExpression call => Write(call),
        WildcardExpression wildcard => wildcard.Dimension is null ? "*" : $"*:{NameSyntax.Write(CanonicalName.Of(wildcard.Dimension))}",
        IterationExpression iteration => Iteration(CanonicalName.Of(iteration.Dimension)),
        RangeExpression range => $"{Write(range.First, Tightest)}:{Write(range.Last, Tightest)}",
        PositionExpression position => $"@{position.Position.ToString(CultureInfo.InvariantCulture)}",
        _ => throw new ArgumentException($"An expression of type {expression.GetType().Name} cannot be written.", nameof(expression)),
    };

    private static string Write(double number, int power) =>
        InParentheses(number.ToString("R", CultureInfo.InvariantCulture), number < 0 && power > Loosest);

    private string Write(BinaryExpression binary, int power)
    {
        BinaryNotation notation = s_binary[binary.Operator];
        bool isRight = binary.Operator == BinaryOperator.Power;
        string left = Write(binary.Left, isRight ? notation.Power + 1 : notation.Power);
        string right = Write(binary.Right, isRight ? notation.Power : notation.Power + 1);
        return InParentheses($"{left} {notation.Sign} {right}", power > notation.Power);
    }

    // Wildcards are gone through together by their order. Where the names that Vensim goes through do not stand in one order
    // everywhere, they are written as names.
    private string Write(CallExpression call)
    {
        bool outside = _hasWildcards;
        if (ArrayFunctionTable.Contains(call))
        {
            string[][] orders = [.. Orders(call.Arguments[0]).Select(o => o.ToArray())];
            string[] longest = orders.MaxBy(o => o.Length) ?? [];
            _hasWildcards = orders.All(o => o.SequenceEqual(longest.Take(o.Length)));
        }

        string text = $"{Function(call)}{Subscripts(call.Subscripts)}({string.Join(", ", call.Arguments.Select(Write))})";
        _hasWildcards = outside;
        return text;
    }

    private static IEnumerable<IEnumerable<string>> Orders(Expression expression) => expression switch
    {
        NameExpression { Subscripts: { IsEmpty: false } subscripts } => [Iterated(subscripts)],
        UnaryExpression unary => Orders(unary.Operand),
        BinaryExpression binary => Orders(binary.Left).Concat(Orders(binary.Right)),
        ConditionalExpression choice => Orders(choice.Condition).Concat(Orders(choice.Then)).Concat(Orders(choice.Else)),
        CallExpression call when !ArrayFunctionTable.Contains(call) => call.Arguments.SelectMany(Orders).Append(Iterated(call.Subscripts)),
        _ => [],
    };

    private static IEnumerable<string> Iterated(ImmutableArray<Expression> subscripts) => subscripts.OfType<IterationExpression>().Select(i => CanonicalName.Of(i.Dimension));

    private string Subscripts(ImmutableArray<Expression> subscripts) =>
        subscripts.IsEmpty ? "" : $"[{string.Join(", ", subscripts.Select(Write))}]";

    private string Iteration(string dimension) => _hasWildcards ? $"*:{NameSyntax.Write(dimension)}" : NameSyntax.Write(dimension);

    private static string Function(CallExpression call) => ArrayFunctionTable.Contains(call) || BuiltinTable.TryFind(call.Name, out _)
        ? call.Name.ToUpperInvariant()
        : NameSyntax.Write(CanonicalName.Of(call.Name));

    private static string Sign(UnaryOperator sign) => sign switch
    {
        UnaryOperator.Minus => "-",
        UnaryOperator.Plus => "+",
        _ => "NOT ",
    };

    private static string InParentheses(string text, bool needed) => needed ? $"({text})" : text;

    private sealed record BinaryNotation(string Sign, int Power);
}

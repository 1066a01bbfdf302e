using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Computes a variable at the start of the run from numbers, time, stocks and other such variables, before the model is bound:
/// a run's own length is needed first. Time is 0 until <c>INITIAL TIME</c> says otherwise.
/// </summary>
/// <param name="equations">Equations by canonical name.</param>
internal sealed class StartEvaluator(IReadOnlyDictionary<string, MdlEquation> equations)
{
    private const int MaxDepth = 200;
    private const int MaxSteps = 100_000;

    private readonly Dictionary<string, double?> _known = new(StringComparer.Ordinal);
    private int _depth;
    private int _steps;

    /// <summary>Whether any value computed so far depends on time or a stock.</summary>
    public bool Changes { get; private set; }

    /// <summary>The value of a variable; <see langword="null"/> where it is not to be had this early.</summary>
    public double? ValueOf(string name)
    {
        if (_known.TryGetValue(name, out double? known))
        {
            return known;
        }

        if (!equations.TryGetValue(name, out MdlEquation? equation) || equation.Value is null || _depth == MaxDepth)
        {
            return null;
        }

        // Until it is known it stands for nothing, so that a circle ends here.
        _known[name] = null;
        _depth++;
        double? value = Evaluate(equation.Value);
        _depth--;
        return _known[name] = value;
    }

    /// <summary>The value of an expression; <see langword="null"/> where it is not to be had this early.</summary>
    public double? Evaluate(Expression expression) => ++_steps > MaxSteps
        ? null
        : expression switch
        {
            NumberExpression number => number.Value,
            NameExpression { Subscripts.IsEmpty: true } name => Evaluate(CanonicalName.Of(name.Name)),
            UnaryExpression unary => Evaluate(unary),
            BinaryExpression binary => Evaluate(binary.Left) is { } left && Evaluate(binary.Right) is { } right ? Evaluate(binary.Operator, left, right) : null,
            CallExpression call => Evaluate(call),
            _ => null,
        };

    private double? Evaluate(string name)
    {
        if (name != "time")
        {
            return ValueOf(name);
        }

        Changes = true;
        return ValueOf(ControlReader.Start) ?? 0;
    }

    private double? Evaluate(UnaryExpression unary) => Evaluate(unary.Operand) is not { } value
        ? null
        : unary.Operator switch
        {
            UnaryOperator.Minus => -value,
            UnaryOperator.Not => Truth(value == 0),
            _ => value,
        };

    private static double? Evaluate(BinaryOperator operation, double left, double right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Power => Math.Pow(left, right),
        BinaryOperator.Equal => Truth(left == right),
        BinaryOperator.NotEqual => Truth(left != right),
        BinaryOperator.Less => Truth(left < right),
        BinaryOperator.LessOrEqual => Truth(left <= right),
        BinaryOperator.Greater => Truth(left > right),
        BinaryOperator.GreaterOrEqual => Truth(left >= right),
        BinaryOperator.And => Truth(left != 0 && right != 0),
        BinaryOperator.Or => Truth(left != 0 || right != 0),
        _ => null,
    };

    private double? Evaluate(CallExpression call)
    {
        if (RightSide.IsCall(call, "integ") && call.Arguments is [_, var initial])
        {
            Changes = true;
            return Evaluate(initial);
        }

        double?[] arguments = [.. call.Arguments.Select(Evaluate)];
        return (CanonicalName.Of(call.Name), arguments) switch
        {
            ("if_then_else", [{ } condition, var then, var otherwise]) => condition != 0 ? then : otherwise,
            ("step", [{ } height, { } first]) => Evaluate("time") >= first ? height : 0,
            ("max", [{ } a, { } b]) => Math.Max(a, b),
            ("min", [{ } a, { } b]) => Math.Min(a, b),
            ("abs", [{ } x]) => Math.Abs(x),
            ("integer", [{ } x]) => Math.Truncate(x),
            ("game" or "initial", [{ } x]) => x,
            _ => null,
        };
    }

    private static double Truth(bool condition) => condition ? 1 : 0;
}

using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Cases.Problems.Equations;

/// <summary>
/// Makes functions of terms out of equations in the models' equation language, without what needs a run: time, memory, chance, arrays.
/// </summary>
internal sealed class EquationFunction
{
    private static readonly Dictionary<string, (int Arguments, Func<double[], double> Value)> s_functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ABS"] = (1, a => Math.Abs(a[0])),
        ["ARCTAN"] = (1, a => Math.Atan(a[0])),
        ["COS"] = (1, a => Math.Cos(a[0])),
        ["EXP"] = (1, a => Math.Exp(a[0])),
        ["LN"] = (1, a => Math.Log(a[0])),
        ["LOG10"] = (1, a => Math.Log10(a[0])),
        ["MAX"] = (2, a => Math.Max(a[0], a[1])),
        ["MIN"] = (2, a => Math.Min(a[0], a[1])),
        ["SIN"] = (1, a => Math.Sin(a[0])),
        ["SQRT"] = (1, a => Math.Sqrt(a[0])),
        ["TAN"] = (1, a => Math.Tan(a[0])),
    };

    private readonly ImmutableArray<string> _terms;
    private readonly LocatedText _text;
    private readonly DiagnosticBag _diagnostics;

    private EquationFunction(ImmutableArray<string> terms, LocatedText text, DiagnosticBag diagnostics)
    {
        _terms = terms;
        _text = text;
        _diagnostics = diagnostics;
    }

    /// <summary>The function, or <see langword="null"/> where the equation has an error, which is then reported.</summary>
    /// <param name="expression">The equation.</param>
    /// <param name="terms">Canonical names of the terms, in the order of the function's values.</param>
    /// <param name="text">The equation as it was written.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Func<double[], double>? Of(Expression expression, ImmutableArray<string> terms, LocatedText text, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        Func<double[], double> function = new EquationFunction(terms, text, diagnostics).Make(expression);
        return diagnostics.Count > before ? null : function;
    }

    /// <summary>The tree of an equation in a problem file.</summary>
    public static Expression? Parse(LocatedText text, DiagnosticBag diagnostics) =>
        EquationReader.Read(text.Text, text.Source, text.Span, diagnostics);

    private Func<double[], double> Make(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                return _ => number.Value;
            case NameExpression { Subscripts.IsEmpty: true } name:
                return Named(name);
            case UnaryExpression unary:
                Func<double[], double> operand = Make(unary.Operand);
                return unary.Operator switch
                {
                    UnaryOperator.Minus => t => -operand(t),
                    UnaryOperator.Not => t => operand(t) == 0 ? 1 : 0,
                    _ => operand,
                };
            case BinaryExpression binary:
                return Make(binary.Operator, Make(binary.Left), Make(binary.Right));
            case ConditionalExpression choice:
                Func<double[], double> condition = Make(choice.Condition);
                Func<double[], double> then = Make(choice.Then);
                Func<double[], double> otherwise = Make(choice.Else);
                return t => condition(t) != 0 ? then(t) : otherwise(t);
            case CallExpression { Subscripts.IsEmpty: true } call when s_functions.TryGetValue(call.Name, out var found) && found.Arguments == call.Arguments.Length:
                Func<double[], double>[] arguments = [.. call.Arguments.Select(Make)];
                return t => found.Value([.. arguments.Select(a => a(t))]);
            default:
                return Refuse(expression);
        }
    }

    private static Func<double[], double> Make(BinaryOperator operation, Func<double[], double> left, Func<double[], double> right) =>
        operation switch
        {
            BinaryOperator.Add => t => left(t) + right(t),
            BinaryOperator.Subtract => t => left(t) - right(t),
            BinaryOperator.Multiply => t => left(t) * right(t),
            BinaryOperator.Divide => t => left(t) / right(t),
            BinaryOperator.Power => t => Math.Pow(left(t), right(t)),
            BinaryOperator.Modulo => t => left(t) - (right(t) * Math.Floor(left(t) / right(t))),
            BinaryOperator.Equal => t => left(t) == right(t) ? 1 : 0,
            BinaryOperator.NotEqual => t => left(t) != right(t) ? 1 : 0,
            BinaryOperator.Less => t => left(t) < right(t) ? 1 : 0,
            BinaryOperator.LessOrEqual => t => left(t) <= right(t) ? 1 : 0,
            BinaryOperator.Greater => t => left(t) > right(t) ? 1 : 0,
            BinaryOperator.GreaterOrEqual => t => left(t) >= right(t) ? 1 : 0,
            BinaryOperator.And => t => left(t) != 0 && right(t) != 0 ? 1 : 0,
            BinaryOperator.Or => t => left(t) != 0 || right(t) != 0 ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };

    private Func<double[], double> Named(NameExpression name)
    {
        int place = _terms.IndexOf(CanonicalName.Of(name.Name));
        if (place >= 0)
        {
            return t => t[place];
        }

        if (string.Equals(name.Name, "PI", StringComparison.OrdinalIgnoreCase))
        {
            return _ => Math.PI;
        }

        _diagnostics.Report(
            ProblemDiagnostics.UnknownItem,
            _text.Source.Locate(name.Span),
            "term",
            Shown.Briefly(name.Name),
            Spelling.DidYouMean(name.Name, _terms, $"The terms are: {string.Join(", ", _terms)}."));
        return _ => double.NaN;
    }

    private Func<double[], double> Refuse(Expression expression)
    {
        string text = _text.Source.Text;
        int start = Math.Clamp(expression.Span.Start, 0, text.Length);
        string shown = Shown.Briefly(text.Substring(start, Math.Min(expression.Span.Length, text.Length - start)));
        _diagnostics.Report(
            ProblemDiagnostics.NotAFunctionHere, _text.Source.Locate(expression.Span), shown, string.Join(", ", s_functions.Keys));
        return _ => double.NaN;
    }
}

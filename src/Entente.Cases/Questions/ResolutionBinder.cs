using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Cases.Questions;

/// <summary>
/// From a resolution's text to what has to hold in a run. It is written in the models' equation language; what has no value but at a
/// time stands inside <c>at</c>, <c>mean</c>, <c>highest</c>, <c>lowest</c> or <c>total</c>. All mistakes of its operands are found.
/// </summary>
internal sealed class ResolutionBinder
{
    private const string Absolute = "ABS";

    private readonly ReadingBinder _readings;
    private readonly ResolutionText _text;
    private readonly SemanticModel _model;
    private readonly DiagnosticBag _diagnostics;

    private ResolutionBinder(WrittenCell cell, SemanticModel model, DiagnosticBag diagnostics)
    {
        _text = new ResolutionText(cell);
        _model = model;
        _diagnostics = diagnostics;
        _readings = new ReadingBinder(model, _text, diagnostics);
    }

    /// <summary>The resolution, or <see langword="null"/> where it has an error, which is then reported.</summary>
    /// <param name="cell">The cell that holds it.</param>
    /// <param name="model">The model that it is about.</param>
    /// <param name="diagnostics">Receives what is wrong, by the place inside the cell.</param>
    public static Resolution? Bind(WrittenCell cell, SemanticModel model, DiagnosticBag diagnostics)
    {
        Expression? tree = EquationReader.Read(cell.Text, cell.Source, cell.Span, cell.Origins, diagnostics);
        Condition? condition = tree is null ? null : new ResolutionBinder(cell, model, diagnostics).BindCondition(tree);
        return condition is null ? null : new Resolution(cell.Text, condition);
    }

    private Condition? BindCondition(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression { Operator: BinaryOperator.And } both:
                return Join(both, (left, right) => new BothCondition(left, right));
            case BinaryExpression { Operator: BinaryOperator.Or } either:
                return Join(either, (left, right) => new EitherCondition(left, right));
            case UnaryExpression { Operator: UnaryOperator.Not } negation:
                return BindCondition(negation.Operand) is { } operand ? new NotCondition(operand) : null;
            case BinaryExpression binary when ComparisonOf(binary.Operator) is { } comparison:
                return Compare(binary, comparison);
            default:
                if (BindQuantity(expression) is not null)
                {
                    Report(QuestionDiagnostics.NotATruthValue, expression, _text.Of(expression));
                }

                return null;
        }
    }

    private Condition? Join(BinaryExpression binary, Func<Condition, Condition, Condition> join)
    {
        Condition? left = BindCondition(binary.Left);
        Condition? right = BindCondition(binary.Right);
        return left is null || right is null ? null : join(left, right);
    }

    private ComparedCondition? Compare(BinaryExpression binary, Comparison comparison) =>
        BindOperands(binary, "compared", mustFit: true) is var (left, right) ? new ComparedCondition(comparison, left.Quantity, right.Quantity) : null;

    private MeasuredQuantity? BindQuantity(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                return new MeasuredQuantity(new NumberQuantity(number.Value), null, IsNumber: true);
            case UnaryExpression { Operator: UnaryOperator.Plus } plus:
                return BindQuantity(plus.Operand);
            case UnaryExpression { Operator: UnaryOperator.Minus } minus:
                return BindQuantity(minus.Operand) is { } negated ? negated with { Quantity = new NegatedQuantity(negated.Quantity) } : null;
            case BinaryExpression binary when ArithmeticOf(binary.Operator) is { } operation:
                bool isSum = operation is Arithmetic.Sum or Arithmetic.Difference;
                return BindOperands(binary, "added or subtracted", isSum) is var (left, right) ? MeasuredQuantity.Combine(operation, left, right) : null;
            case CallExpression { Subscripts.IsEmpty: true } call when ReadingBinder.Reads(call.Name):
                return _readings.Bind(call);
            case CallExpression { Subscripts.IsEmpty: true, Arguments: [var argument] } call when call.Name.Equals(Absolute, StringComparison.OrdinalIgnoreCase):
                return BindQuantity(argument) is { } signed ? signed with { Quantity = new AbsoluteQuantity(signed.Quantity) } : null;
            default:
                Refuse(expression);
                return null;
        }
    }

    private (MeasuredQuantity Left, MeasuredQuantity Right)? BindOperands(BinaryExpression binary, string purpose, bool mustFit)
    {
        MeasuredQuantity? left = BindQuantity(binary.Left);
        MeasuredQuantity? right = BindQuantity(binary.Right);
        if (left is null || right is null)
        {
            return null;
        }

        if (mustFit && !left.Fits(right))
        {
            Report(QuestionDiagnostics.UnitsDiffer, binary, _text.Of(binary.Left), left.Unit, _text.Of(binary.Right), right.Unit, purpose);
            return null;
        }

        return (left, right);
    }

    private void Refuse(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } or UnaryExpression { Operator: UnaryOperator.Not }:
            case BinaryExpression binary when ComparisonOf(binary.Operator) is not null:
                Report(QuestionDiagnostics.NotANumber, expression, _text.Of(expression));
                break;
            case NameExpression { Subscripts.IsEmpty: true } name:
                if (CaseContext.FindVariable(_model, name.Name, _text.Locate(name), _diagnostics) is { } variable)
                {
                    Report(QuestionDiagnostics.NoPeriod, name, variable.Path);
                }

                break;
            default:
                Report(QuestionDiagnostics.NotInAResolution, expression, _text.Of(expression));
                break;
        }
    }

    private static Comparison? ComparisonOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => Comparison.Equal,
        BinaryOperator.NotEqual => Comparison.NotEqual,
        BinaryOperator.Less => Comparison.Less,
        BinaryOperator.LessOrEqual => Comparison.LessOrEqual,
        BinaryOperator.Greater => Comparison.Greater,
        BinaryOperator.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => null,
    };

    private static Arithmetic? ArithmeticOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => Arithmetic.Sum,
        BinaryOperator.Subtract => Arithmetic.Difference,
        BinaryOperator.Multiply => Arithmetic.Product,
        BinaryOperator.Divide => Arithmetic.Quotient,
        _ => null,
    };

    private void Report(DiagnosticDescriptor descriptor, Expression place, params object?[] facts) =>
        _diagnostics.Report(descriptor, _text.Locate(place), facts);
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Units;

/// <summary>
/// Finds the unit of an expression and reports where units do not fit. A variable that states none has an unknown one,
/// which the equations settle. <see langword="null"/> is what fits everywhere (the number 0, a mistake reported
/// already). The rules stand in docs/model.md.
/// </summary>
/// <param name="variables">Units by variable.</param>
/// <param name="time">The unit of time.</param>
/// <param name="equations">What units are to be the same.</param>
/// <param name="source">The file.</param>
/// <param name="misfits">Takes what is wrong.</param>
internal sealed class ExpressionUnits(
    ImmutableArray<MeasurementUnit?> variables,
    MeasurementUnit? time,
    UnitEquations equations,
    SourceText source,
    UnitMisfits misfits)
{
    // A power beyond any that units have: what comes of it is not known.
    private const double MaxExponent = 100;

    private int _origin;

    /// <summary>The unit of a variable's equation.</summary>
    /// <param name="expression">The equation.</param>
    /// <param name="origin">The variable's index: what the equation settles follows from it.</param>
    public MeasurementUnit? Of(BoundExpression expression, int origin)
    {
        _origin = origin;
        return Of(expression);
    }

    private MeasurementUnit? Of(BoundExpression expression) => expression switch
    {
        BoundNumber { Value: 0 } => null,
        BoundNumber => MeasurementUnit.Dimensionless,
        BoundVariable variable => variables[variable.Index],
        BoundUnary { Operator: UnaryOperator.Not } negation => OfLogic("an operand of NOT", negation.Operand),
        BoundUnary unary => Of(unary.Operand),
        BoundBinary binary => OfBinary(binary),
        BoundConditional conditional => OfConditional(conditional),
        BoundCall call => OfCall(call),
        BoundMemoryCall call => OfMemory(call),
        BoundLookup lookup => OfLookup(lookup),
        BoundSelect select => OfSelect(select),
        BoundDraw draw => OfDraw(draw),
        _ => null,
    };

    private MeasurementUnit? OfBinary(BoundBinary binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract:
                return Same(binary.Left, binary.Right, "added or subtracted");
            case BinaryOperator.Modulo:
                return Same(binary.Left, binary.Right, "divided with a remainder");
            case BinaryOperator.Multiply:
                return Combine(Of(binary.Left), Of(binary.Right), (a, b) => a.Times(b));
            case BinaryOperator.Divide:
                return Combine(Of(binary.Left), Of(binary.Right), (a, b) => a.Over(b));
            case BinaryOperator.Power:
                return OfPower(binary);
            case BinaryOperator.And or BinaryOperator.Or:
                return OfLogic("an operand of AND and OR", binary.Left, binary.Right);
            default:
                OfComparison(binary);
                return MeasurementUnit.Dimensionless;
        }
    }

    // IF TIME > 2022: a year that is written as a bare number is a time. So a number settles nothing of what it is compared with.
    private void OfComparison(BoundBinary comparison)
    {
        MeasurementUnit? left = Of(comparison.Left);
        MeasurementUnit? right = Of(comparison.Right);
        bool mayBeTimeAndNumber = (MayBeTime(left) && ConstantFolding.ValueOf(comparison.Right) is not null)
            || (MayBeTime(right) && ConstantFolding.ValueOf(comparison.Left) is not null);
        if (!mayBeTimeAndNumber)
        {
            Same(comparison.Left, left, comparison.Right, right, "compared");
        }
    }

    private bool MayBeTime(MeasurementUnit? unit) =>
        unit is not null && equations.Resolve(unit) is var resolved && (!resolved.IsKnown || resolved.Equals(time));

    private MeasurementUnit? OfPower(BoundBinary power)
    {
        MeasurementUnit? unit = Of(power.Left);
        RequireDimensionless(power.Right, "an exponent");
        if (unit is null)
        {
            return null;
        }

        if (ValueOf(power.Right) is { } exponent)
        {
            return Math.Abs(exponent) <= MaxExponent || unit.IsDimensionless ? unit.ToThe(Math.Clamp(exponent, -MaxExponent, MaxExponent)) : null;
        }

        if (Fits(unit, MeasurementUnit.Dimensionless))
        {
            return MeasurementUnit.Dimensionless;
        }

        Report(UnitDiagnostics.NotANumericExponent, power.Left.Span, Written(power.Left), unit, Written(power.Right));
        return null;
    }

    private static double? ValueOf(BoundExpression exponent) => exponent switch
    {
        BoundNumber number => number.Value,
        BoundUnary { Operator: UnaryOperator.Minus, Operand: BoundNumber number } => -number.Value,
        _ => null,
    };

    private MeasurementUnit? OfConditional(BoundConditional conditional)
    {
        RequireDimensionless(conditional.Condition, "a condition");
        return Same(conditional.Then, conditional.Else, "the two values of one IF");
    }

    private MeasurementUnit? OfCall(BoundCall call)
    {
        ImmutableArray<BoundExpression> arguments = call.Arguments;
        switch (call.Builtin)
        {
            case Builtin.Time or Builtin.TimeStep or Builtin.StartTime or Builtin.StopTime:
                return time;
            case Builtin.Pi:
                return MeasurementUnit.Dimensionless;
            case Builtin.Infinity:
                return null;
            case Builtin.Abs or Builtin.Floor or Builtin.Init:
                return Of(arguments[0]);
            case Builtin.Max or Builtin.Min:
                return Same(arguments[0], arguments[1], "compared");
            case Builtin.Sqrt:
                return Of(arguments[0])?.ToThe(0.5);
            case Builtin.SafeDivide:
                return OfSafeDivide(arguments);
            case Builtin.Pulse:
                RequireTime(arguments[1], "the first time of a PULSE");
                RequireTime(arguments[2], "the interval of a PULSE");
                return Combine(Of(arguments[0]), time, (a, b) => a.Over(b));
            case Builtin.Ramp:
                RequireTime(arguments[1], "the start of a RAMP");
                return Combine(Of(arguments[0]), time, (a, b) => a.Times(b));
            case Builtin.Step:
                RequireTime(arguments[1], "the start of a STEP");
                return Of(arguments[0]);
            default:
                RequireDimensionless(arguments[0], $"the argument of {NameOf(call.Builtin)}");
                return MeasurementUnit.Dimensionless;
        }
    }

    private static string NameOf(Builtin builtin) => BuiltinTable.All.OfType<PlainSignature>().First(s => s.Builtin == builtin).Name;

    private MeasurementUnit? OfSafeDivide(ImmutableArray<BoundExpression> arguments)
    {
        MeasurementUnit? quotient = Combine(Of(arguments[0]), Of(arguments[1]), (a, b) => a.Over(b));
        MeasurementUnit? otherwise = Of(arguments[2]);
        if (quotient is not null && otherwise is not null && !Fits(quotient, otherwise))
        {
            string written = $"{Written(arguments[0])} / {Written(arguments[1])}";
            Report(UnitDiagnostics.OperandsDiffer, arguments[2].Span, written, quotient, Written(arguments[2]), otherwise, "the two values of one SAFEDIV");
        }

        return quotient ?? otherwise;
    }

    private MeasurementUnit? OfMemory(BoundMemoryCall call)
    {
        ImmutableArray<BoundExpression> arguments = call.Arguments;
        switch (call.Memory)
        {
            case MemoryBuiltin.SampleIf:
                RequireDimensionless(arguments[0], "a condition");
                return Same(arguments[1], arguments[2], "the input and its initial value");
            case MemoryBuiltin.Previous:
                return Same(arguments[0], arguments[1], "the input and its initial value");
            default:
                RequireTime(arguments[1], "the time of a smooth, delay or trend");
                return OfTimed(call.Memory, arguments);
        }
    }

    private MeasurementUnit? OfTimed(MemoryBuiltin memory, ImmutableArray<BoundExpression> arguments)
    {
        switch (memory)
        {
            case MemoryBuiltin.Trend:
                Of(arguments[0]);
                RequireRate(arguments, 2);
                return time?.ToThe(-1);
            case MemoryBuiltin.Forecast:
                RequireTime(arguments[2], "the horizon of a forecast");
                RequireRate(arguments, 3);
                return Of(arguments[0]);
            case MemoryBuiltin.SmoothN or MemoryBuiltin.DelayN:
                RequireDimensionless(arguments[2], "the order of a smooth or delay");
                return WithInitial(arguments, 3);
            default:
                return WithInitial(arguments, 2);
        }
    }

    private MeasurementUnit? WithInitial(ImmutableArray<BoundExpression> arguments, int initial) =>
        arguments.Length > initial ? Same(arguments[0], arguments[initial], "the input and its initial value") : Of(arguments[0]);

    private void RequireRate(ImmutableArray<BoundExpression> arguments, int initial)
    {
        if (arguments.Length > initial)
        {
            Require(arguments[initial], time?.ToThe(-1), "the initial value of a TREND");
        }
    }

    // The function's x values have no declared units, so any argument fits.
    private MeasurementUnit? OfLookup(BoundLookup lookup)
    {
        Of(lookup.Argument);
        return variables[lookup.Index];
    }

    private MeasurementUnit? OfSelect(BoundSelect select)
    {
        RequireDimensionless(select.Position, "a subscript");
        return variables[select.Elements[0]];
    }

    // Parameters of one draw share their units; a seed has none.
    private MeasurementUnit? OfDraw(BoundDraw draw) => draw.Distribution is RandomDistribution.Exponential or RandomDistribution.Poisson
        ? Of(draw.Arguments[0])
        : Same(draw.Arguments[0], draw.Arguments[1], "parameters of one draw");

    private MeasurementUnit OfLogic(string role, params ReadOnlySpan<BoundExpression> operands)
    {
        foreach (BoundExpression operand in operands)
        {
            RequireDimensionless(operand, role);
        }

        return MeasurementUnit.Dimensionless;
    }

    private MeasurementUnit? Same(BoundExpression left, BoundExpression right, string purpose) => Same(left, Of(left), right, Of(right), purpose);

    private MeasurementUnit? Same(BoundExpression left, MeasurementUnit? first, BoundExpression right, MeasurementUnit? second, string purpose)
    {
        if (first is not null && second is not null && !Fits(first, second))
        {
            Report(UnitDiagnostics.OperandsDiffer, TextSpan.Cover(left.Span, right.Span), Written(left), first, Written(right), second, purpose);
            return null;
        }

        return first ?? second;
    }

    private static MeasurementUnit? Combine(MeasurementUnit? a, MeasurementUnit? b, Func<MeasurementUnit, MeasurementUnit, MeasurementUnit> combine) =>
        a is null || b is null ? null : combine(a, b);

    private void RequireDimensionless(BoundExpression expression, string role)
    {
        if (Of(expression) is { } unit && !Fits(unit, MeasurementUnit.Dimensionless))
        {
            Report(UnitDiagnostics.NotDimensionless, expression.Span, Written(expression), unit, role);
        }
    }

    private void RequireTime(BoundExpression expression, string role) => Require(expression, time, role);

    private void Require(BoundExpression expression, MeasurementUnit? required, string role)
    {
        if (Of(expression) is { } unit && required is not null && !Fits(unit, required))
        {
            Report(UnitDiagnostics.NotATime, expression.Span, Written(expression), unit, role, required);
        }
    }

    private bool Fits(MeasurementUnit left, MeasurementUnit right) => equations.Fits(left, right, _origin);

    private string Written(BoundExpression expression) => source.Text.Substring(expression.Span.Start, expression.Span.Length);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        misfits.Report(descriptor, span, facts);
}

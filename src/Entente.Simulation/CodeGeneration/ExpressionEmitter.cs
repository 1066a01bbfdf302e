using System.Collections.Immutable;
using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Writes the instructions of expressions. What the same method has already computed is taken from its local.</summary>
/// <param name="lanes">Writes single operations.</param>
/// <param name="program">What the method is part of.</param>
/// <param name="isStart">Whether the method computes the start, where INIT is its argument.</param>
internal sealed class ExpressionEmitter(LaneEmitter lanes, ProgramParts program, bool isStart)
{
    private const int LargestWholePower = 64;

    // Values that are needed soon are still in registers; a local that lives longer would only be a second copy in memory.
    private const int Nearby = 6;

    private readonly Dictionary<int, (LocalBuilder Local, int Until)> _computed = [];
    private int _count;

    /// <summary>Computes a variable, inputs applied, into memory and a local.</summary>
    public LocalBuilder Compute(Variable variable)
    {
        Value((isStart ? variable.InitialEquation : null) ?? variable.Equation!);
        if (variable.Graph is { } graph)
        {
            lanes.Lookup(variable.Index, graph);
        }

        if (program.Layout.HookOf(variable.Index) is >= 0 and var hook)
        {
            lanes.Load(hook);
            lanes.Load(hook + 1);
            lanes.Change();
        }

        if (variable is { Kind: VariableKind.Flow, IsNonNegative: true })
        {
            lanes.Number(0);
            lanes.Call(Builtin.Max);
        }

        return lanes.Keep();
    }

    /// <summary>Readers that follow in the same method take the variable's value from a local.</summary>
    /// <param name="variable">The variable just computed.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isStored">Whether it is in memory too.</param>
    public void Remember(int variable, LocalBuilder value, bool isStored) =>
        _computed[variable] = (value, isStored ? ++_count + Nearby : int.MaxValue);

    /// <summary>Puts an expression's value on the stack.</summary>
    public void Value(BoundExpression expression)
    {
        if (!isStart && program.IsCaptured(expression, out int slot))
        {
            lanes.Load(slot);
            return;
        }

        switch (expression)
        {
            case BoundNumber number:
                lanes.Number(number.Value);
                break;
            case BoundVariable variable:
                Read(variable.Index);
                break;
            case BoundUnary { Operator: UnaryOperator.Plus } plus:
                Value(plus.Operand);
                break;
            case BoundUnary { Operator: UnaryOperator.Minus } minus:
                Value(minus.Operand);
                lanes.Negate();
                break;
            case BoundUnary or BoundBinary when IsCondition(expression):
                Condition(expression);
                lanes.Truth();
                break;
            case BoundBinary binary:
                Arithmetic(binary);
                break;
            case BoundConditional choice:
                lanes.Choose(() => Condition(choice.Condition), () => Value(choice.Then), () => Value(choice.Else));
                break;
            case BoundCall call:
                Call(call);
                break;
            case BoundLookup lookup:
                Value(lookup.Argument);
                lanes.Lookup(lookup.Index, program.Model.Variables[lookup.Index].Graph!);
                break;
            case BoundSelect select:
                Value(select.Position);
                lanes.Select(program.AddSelection(select.Elements));
                break;
            case BoundRandom random:
                Draw(random);
                break;
            default:
                throw new ArgumentException($"No such expression: {expression.GetType().Name}.", nameof(expression));
        }
    }

    private static bool IsCondition(BoundExpression expression) => expression switch
    {
        BoundUnary unary => unary.Operator == UnaryOperator.Not,
        BoundBinary binary => binary.Operator is BinaryOperator.And or BinaryOperator.Or || IsComparison(binary.Operator),
        _ => false,
    };

    private static bool IsComparison(BinaryOperator @operator) => @operator
        is BinaryOperator.Equal or BinaryOperator.NotEqual
        or BinaryOperator.Less or BinaryOperator.LessOrEqual
        or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private void Read(int variable)
    {
        if (_computed.TryGetValue(variable, out var computed) && _count <= computed.Until)
        {
            lanes.Load(computed.Local);
        }
        else
        {
            lanes.Load(program.Layout.SlotOf(variable));
        }
    }

    private void Condition(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundUnary { Operator: UnaryOperator.Not } not:
                Condition(not.Operand);
                lanes.Not();
                break;
            case BoundBinary { Operator: BinaryOperator.And } and:
                Condition(and.Left);
                Condition(and.Right);
                lanes.Both();
                break;
            case BoundBinary { Operator: BinaryOperator.Or } or:
                Condition(or.Left);
                Condition(or.Right);
                lanes.Either();
                break;
            case BoundBinary binary when IsComparison(binary.Operator):
                Value(binary.Left);
                Value(binary.Right);
                lanes.Compare(binary.Operator);
                break;
            default:
                Value(expression);
                lanes.Number(0);
                lanes.Compare(BinaryOperator.NotEqual);
                break;
        }
    }

    private void Arithmetic(BoundBinary binary)
    {
        Value(binary.Left);
        if (binary.Operator == BinaryOperator.Power && WholeExponent(binary.Right) is { } exponent)
        {
            lanes.WholePower(exponent);
            return;
        }

        Value(binary.Right);
        lanes.Arithmetic(binary.Operator);
    }

    private static int? WholeExponent(BoundExpression exponent) => exponent switch
    {
        BoundNumber { Value: var value } when double.IsInteger(value) && Math.Abs(value) <= LargestWholePower => (int)value,
        BoundUnary { Operator: UnaryOperator.Minus } minus => -WholeExponent(minus.Operand),
        _ => null,
    };

    private void Call(BoundCall call)
    {
        switch (call.Builtin)
        {
            case Builtin.Init:
                Value(call.Arguments[0]);
                break;
            case Builtin.Pi:
                lanes.Number(Math.PI);
                break;
            case Builtin.Infinity:
                lanes.Number(double.PositiveInfinity);
                break;
            case Builtin.Time:
                lanes.OfClock(nameof(Clock.Time));
                break;
            case Builtin.TimeStep:
                lanes.OfClock(nameof(Clock.TimeStep));
                break;
            case Builtin.StartTime:
                lanes.OfClock(nameof(Clock.Start));
                break;
            case Builtin.StopTime:
                lanes.OfClock(nameof(Clock.Stop));
                break;
            default:
                Arguments(call.Arguments, ArgumentCount(call.Builtin), 0);
                lanes.Call(call.Builtin);
                break;
        }
    }

    private void Draw(BoundRandom random)
    {
        Arguments(random.Arguments, DrawSource.Parameters, double.NaN);
        lanes.Draw(random);
    }

    // Arguments that may be left out stand last, and have one meaning when they are.
    private void Arguments(ImmutableArray<BoundExpression> arguments, int? count, double leftOut)
    {
        foreach (BoundExpression argument in arguments)
        {
            Value(argument);
        }

        for (int i = arguments.Length; i < count; i++)
        {
            lanes.Number(leftOut);
        }
    }

    private static int? ArgumentCount(Builtin builtin) => builtin is Builtin.Pulse or Builtin.SafeDivide ? 3 : null;
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.Randomness;

namespace Entente.Simulation.Interpretation;

/// <summary>
/// Turns the equations of one model into delegates, once, so that a run does not walk trees.
/// Arithmetic is IEEE 754 double throughout: x/0 is infinite, 0/0 is not a number, and both travel on.
/// </summary>
internal sealed class EquationCompiler
{
    private readonly LookupTable?[] _lookups;
    private readonly List<Equation> _captures = [];

    public EquationCompiler(ImmutableArray<Variable> variables) =>
        _lookups = [.. variables.Select(v => v.Graph is { } graph ? new LookupTable(graph) : null)];

    /// <summary>The arguments of the INITs met so far, each to be computed once at the start; their place is that of their capture.</summary>
    public IReadOnlyList<Equation> Captures => _captures;

    /// <summary>The value of a variable by an equation, put through its graphical function where it has one.</summary>
    public Equation? Compile(Variable variable, BoundExpression? own)
    {
        Equation? equation = Compile(own);
        return equation is not null && _lookups[variable.Index] is { } lookup ? state => lookup.At(equation(state)) : equation;
    }

    /// <summary>The value of an expression.</summary>
    [return: NotNullIfNotNull(nameof(expression))]
    public Equation? Compile(BoundExpression? expression) => expression is null ? null : CompileNode(expression);

    private Equation CompileNode(BoundExpression expression) => expression switch
    {
        BoundNumber { Value: var value } => _ => value,
        BoundVariable { Index: var index } => state => state.Values[index],
        BoundUnary unary => CompileUnary(unary),
        BoundBinary binary => CompileBinary(binary.Operator, Compile(binary.Left), Compile(binary.Right)),
        BoundConditional choice => CompileConditional(choice),
        BoundCall { Builtin: Builtin.Init } call => CompileInit(call),
        BoundCall call => CompileCall(call.Builtin, [.. call.Arguments.Select(CompileNode)]),
        BoundLookup lookup => CompileLookup(lookup),
        BoundSelect select => CompileSelect(select),
        BoundRandom random => CompileRandom(random),
        _ => throw new ArgumentException($"No such expression: {expression.GetType().Name}.", nameof(expression)),
    };

    private Equation CompileUnary(BoundUnary unary)
    {
        Equation x = Compile(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Plus => x,
            UnaryOperator.Minus => state => -x(state),
            UnaryOperator.Not => state => Truth(x(state) == 0),
            _ => throw new ArgumentException($"No such operator: {unary.Operator}.", nameof(unary)),
        };
    }

    private static Equation CompileBinary(BinaryOperator @operator, Equation a, Equation b) => @operator switch
    {
        BinaryOperator.Add => state => a(state) + b(state),
        BinaryOperator.Subtract => state => a(state) - b(state),
        BinaryOperator.Multiply => state => a(state) * b(state),
        BinaryOperator.Divide => state => a(state) / b(state),
        BinaryOperator.Modulo => state => Modulo.Of(a(state), b(state)),
        BinaryOperator.Power => state => Math.Pow(a(state), b(state)),
        BinaryOperator.Equal => state => Truth(a(state) == b(state)),
        BinaryOperator.NotEqual => state => Truth(a(state) != b(state)),
        BinaryOperator.Less => state => Truth(a(state) < b(state)),
        BinaryOperator.LessOrEqual => state => Truth(a(state) <= b(state)),
        BinaryOperator.Greater => state => Truth(a(state) > b(state)),
        BinaryOperator.GreaterOrEqual => state => Truth(a(state) >= b(state)),
        BinaryOperator.And => state => Truth(a(state) != 0 && b(state) != 0),
        BinaryOperator.Or => state => Truth(a(state) != 0 || b(state) != 0),
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "No such operator."),
    };

    private Equation CompileConditional(BoundConditional choice)
    {
        Equation condition = Compile(choice.Condition);
        Equation then = Compile(choice.Then);
        Equation otherwise = Compile(choice.Else);
        return state => condition(state) != 0 ? then(state) : otherwise(state);
    }

    // While the start is being computed the argument is what it will be captured as.
    private Equation CompileInit(BoundCall call)
    {
        Equation argument = Compile(call.Arguments[0]);
        int place = _captures.Count;
        _captures.Add(argument);
        return state => state.IsStarting ? argument(state) : state.Captures[place];
    }

    private Equation CompileLookup(BoundLookup lookup)
    {
        LookupTable table = _lookups[lookup.Index]
            ?? throw new ArgumentException($"Variable {lookup.Index} has no graphical function.", nameof(lookup));
        Equation argument = Compile(lookup.Argument);
        return state => table.At(argument(state));
    }

    private Equation CompileSelect(BoundSelect select)
    {
        Equation position = Compile(select.Position);
        int[] elements = [.. select.Elements];
        return state => Selection.PlaceOf(position(state), elements.Length) is >= 0 and var place ? state.Values[elements[place]] : 0;
    }

    private Equation CompileRandom(BoundRandom random)
    {
        Equation[] x = [.. random.Arguments.Select(CompileNode)];
        return state =>
        {
            Span<double> parameters = stackalloc double[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                parameters[i] = x[i](state);
            }

            var key = new DrawKey(random.Seed, state.Seed, state.Member, random.Stream, state.Step);
            return RandomDraws.Draw(random.Distribution, parameters, key);
        };
    }

    private static Equation CompileCall(Builtin builtin, Equation[] x) => builtin switch
    {
        Builtin.Abs => Unary(x, Math.Abs),
        Builtin.ArcCos => Unary(x, Math.Acos),
        Builtin.ArcSin => Unary(x, Math.Asin),
        Builtin.ArcTan => Unary(x, Math.Atan),
        Builtin.Cos => Unary(x, Math.Cos),
        Builtin.Exp => Unary(x, Math.Exp),
        Builtin.Floor => Unary(x, Math.Floor),
        Builtin.Ln => Unary(x, Math.Log),
        Builtin.Log10 => Unary(x, Math.Log10),
        Builtin.Sin => Unary(x, Math.Sin),
        Builtin.Sqrt => Unary(x, Math.Sqrt),
        Builtin.Tan => Unary(x, Math.Tan),
        Builtin.Max => Binary(x, Math.Max),
        Builtin.Min => Binary(x, Math.Min),
        Builtin.Infinity => _ => double.PositiveInfinity,
        Builtin.Pi => _ => Math.PI,
        Builtin.TimeStep => state => state.TimeStep,
        Builtin.StartTime => state => state.Start,
        Builtin.StopTime => state => state.Stop,
        Builtin.Time => state => state.Time,
        Builtin.Step => CompileStep(x[0], x[1]),
        Builtin.Ramp => CompileRamp(x[0], x[1]),
        Builtin.Pulse => CompilePulse(x[0], x[1], x.Length > 2 ? x[2] : _ => 0),
        Builtin.SafeDivide => CompileSafeDivide(x[0], x[1], x.Length > 2 ? x[2] : _ => 0),
        _ => throw new ArgumentOutOfRangeException(nameof(builtin), builtin, "No such builtin."),
    };

    private static Equation CompileStep(Equation height, Equation start) =>
        state => TimeFunctions.Step(state.StepTime, state.TimeStep, height(state), start(state));

    private static Equation CompileRamp(Equation slope, Equation start) =>
        state => TimeFunctions.Ramp(state.Time, slope(state), start(state));

    private static Equation CompilePulse(Equation magnitude, Equation first, Equation interval) =>
        state => TimeFunctions.Pulse(state.StepTime, state.TimeStep, magnitude(state), first(state), interval(state));

    private static Equation CompileSafeDivide(Equation dividend, Equation divisor, Equation otherwise) => state =>
    {
        double by = divisor(state);
        return by == 0 ? otherwise(state) : dividend(state) / by;
    };

    private static Equation Unary(Equation[] x, Func<double, double> function)
    {
        Equation argument = x[0];
        return state => function(argument(state));
    }

    private static Equation Binary(Equation[] x, Func<double, double, double> function)
    {
        (Equation first, Equation second) = (x[0], x[1]);
        return state => function(first(state), second(state));
    }

    private static double Truth(bool condition) => condition ? 1 : 0;
}

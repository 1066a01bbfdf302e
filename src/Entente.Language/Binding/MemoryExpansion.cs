using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>
/// Turns builtins with memory into hidden stocks and flows (XMILE 3.5.3). With input x, time T and initial value i
/// (which is x's own initial value where it is left out):
/// <list type="bullet">
/// <item>SMTH1: s' = (x - s)/T, s(0) = i; the value is s. SMTH3 is three of them in a row, each with T/3.</item>
/// <item>DELAY1: d' = x - d/T, d(0) = i T; the value is d/T. DELAY3 is three of them in a row, each with T/3.</item>
/// <item>SMTHN and DELAYN are n in a row, each with T/n. n is a number.</item>
/// <item>TREND: a' = (x - a)/T, a(0) = x/(1 + i T), i = 0 where it is left out; the value is (x - a)/(a T), and 0 where a is 0. FORCST over a
/// horizon h is x (1 + h TREND).</item>
/// <item>DELAY and PREVIOUS read a <see cref="VariableKind.Memory"/>. SAMPLE_IF_TRUE is v = IF condition THEN x ELSE PREVIOUS(v, i).</item>
/// </list>
/// Random draws get their seed and their place among all of the model's draws here too, in the order of the file.
/// </summary>
internal sealed class MemoryExpansion
{
    private readonly ImmutableArray<Variable>.Builder _variables;
    // Larger orders are hardly told apart from a fixed delay, and each one is a stock more.
    private const int MaxOrder = 100;

    // Delays of high order in each other, and in arrays, multiply.
    private const int MaxHidden = 50_000;

    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConstantValues _constants;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly int _written;
    private Variable _owner;
    private int _streams;

    private MemoryExpansion(ImmutableArray<Variable> variables, SourceText source, DiagnosticBag diagnostics)
    {
        _constants = new ConstantValues(variables);
        _source = source;
        _diagnostics = diagnostics;
        _written = variables.Length;
        _variables = variables.ToBuilder();
        _paths = [.. variables.Select(v => v.Path)];
        _owner = variables[0];
    }

    /// <summary>The variables without memory calls, and after them the hidden ones that these became; none where they are too many, which is reported.</summary>
    /// <param name="variables">All variables.</param>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<Variable> Expand(ImmutableArray<Variable> variables, SourceText source, DiagnosticBag diagnostics)
    {
        if (variables.IsEmpty)
        {
            return variables;
        }

        var expansion = new MemoryExpansion(variables, source, diagnostics);
        for (int i = 0; i < variables.Length; i++)
        {
            if (variables[i].Equation is { } equation)
            {
                expansion._owner = variables[i];
                if (expansion.IsFull || !equation.Walk().Concat(variables[i].InitialEquation?.Walk() ?? []).Any(e => e is BoundMemoryCall or BoundDraw))
                {
                    continue;
                }

                BoundExpression expanded = expansion.Expand(equation);
                BoundExpression? initial = variables[i].InitialEquation is { } atStart ? expansion.Expand(atStart) : null;
                expansion._variables[i] = expansion._variables[i] with { Equation = expanded, InitialEquation = initial };
            }
        }

        if (expansion.IsFull)
        {
            diagnostics.Report(BindingDiagnostics.TooManyVariables, expansion._owner.Location, MaxHidden);
            return [];
        }

        return expansion._variables.ToImmutable();
    }

    private bool IsFull => _variables.Count - _written >= MaxHidden;

    private BoundExpression Expand(BoundExpression expression)
    {
        if (IsFull || expression is BoundNumber or BoundVariable)
        {
            return expression;
        }

        return expression.MapChildren(Expand) switch
        {
            BoundMemoryCall call => Expand(call),
            BoundDraw draw => Settle(draw),
            var other => other,
        };
    }

    private BoundExpression Expand(BoundMemoryCall call)
    {
        ImmutableArray<BoundExpression> arguments = call.Arguments;
        TextSpan span = call.Span;
        if (call.Memory == MemoryBuiltin.SampleIf)
        {
            return Sample(arguments[0], arguments[1], Name(arguments[2], "initial"), span);
        }

        BoundExpression input = Name(arguments[0], "input");
        if (call.Memory == MemoryBuiltin.Previous)
        {
            return Remember(input, null, arguments[1], span);
        }

        BoundExpression time = Name(arguments[1], "time");
        BoundExpression? third = arguments.Length > 2 ? Name(arguments[2], call.Memory == MemoryBuiltin.Forecast ? "horizon" : "initial") : null;
        BoundExpression? fourth = arguments.Length > 3 ? Name(arguments[3], "initial") : null;
        return call.Memory switch
        {
            MemoryBuiltin.Smooth1 => Smooth(input, time, third ?? input, span),
            MemoryBuiltin.Smooth3 => InARow(3, input, time, third ?? input, span, Smooth),
            MemoryBuiltin.SmoothN => InARow(Order(third!), input, time, fourth ?? input, span, Smooth),
            MemoryBuiltin.Delay1 => Delay(input, time, third ?? input, span),
            MemoryBuiltin.Delay3 => InARow(3, input, time, third ?? input, span, Delay),
            MemoryBuiltin.DelayN => InARow(Order(third!), input, time, fourth ?? input, span, Delay),
            MemoryBuiltin.Delay => Remember(input, time, third ?? input, span),
            MemoryBuiltin.Forecast => Forecast(input, time, third!, fourth ?? new BoundNumber(0, span), span),
            _ => Trend(input, time, third ?? new BoundNumber(0, span), span),
        };
    }

    private int Order(BoundExpression order)
    {
        double? value = _constants.ValueOf(order);
        if (value is >= 1 and <= MaxOrder)
        {
            return (int)Math.Round(value.Value);
        }

        _diagnostics.Report(BindingDiagnostics.NotASettledNumber, _source.Locate(order.Span), "the order of a smooth or delay", $"Write a whole number from 1 to {MaxOrder}.");
        return 1;
    }

    private BoundRandom Settle(BoundDraw draw)
    {
        ImmutableArray<BoundExpression> arguments = draw.Arguments;
        bool hasOneParameter = draw.Distribution is RandomDistribution.Exponential or RandomDistribution.Poisson;
        int parameters = hasOneParameter ? 1 : 2;
        double? seed = null;
        if (arguments.Length > parameters && (seed = _constants.ValueOf(arguments[parameters])) is null)
        {
            _diagnostics.Report(BindingDiagnostics.NotASettledNumber, _source.Locate(arguments[parameters].Span), "the seed of a random draw", "Write a number, or a constant made of numbers.");
        }

        ImmutableArray<BoundExpression> settled = arguments[..parameters];
        if (draw.Distribution == RandomDistribution.Normal)
        {
            BoundExpression infinity = new BoundCall(Builtin.Infinity, [], draw.Span);
            settled = settled
                .Add(arguments.Length > 3 ? arguments[3] : new BoundUnary(UnaryOperator.Minus, infinity, draw.Span))
                .Add(arguments.Length > 4 ? arguments[4] : infinity);
        }

        return new BoundRandom(draw.Distribution, settled, seed, _streams++, draw.Span);
    }

    // An argument is used several times; a name keeps the equations from doubling with every nesting.
    private BoundExpression Name(BoundExpression argument, string role) => argument is BoundNumber or BoundVariable
        ? argument
        : new BoundVariable(Add(role, VariableKind.Auxiliary, argument), argument.Span);

    private BoundExpression InARow(
        int order,
        BoundExpression input,
        BoundExpression time,
        BoundExpression initial,
        TextSpan span,
        Func<BoundExpression, BoundExpression, BoundExpression, TextSpan, BoundExpression> stage)
    {
        BoundExpression part = order == 1 ? time : Name(Binary(BinaryOperator.Divide, time, new BoundNumber(order, span)), "time");
        return Enumerable.Range(0, order).Aggregate(input, (before, _) => stage(before, part, initial, span));
    }

    private BoundVariable Remember(BoundExpression input, BoundExpression? delay, BoundExpression initial, TextSpan span)
    {
        int source = input is BoundVariable variable ? variable.Index : Add("input", VariableKind.Auxiliary, input);
        int memory = Add("memory", VariableKind.Memory, initial);
        _variables[memory] = _variables[memory] with { Memory = new SampledMemory(source, delay) };
        return new BoundVariable(memory, span);
    }

    private BoundVariable Sample(BoundExpression condition, BoundExpression input, BoundExpression initial, TextSpan span)
    {
        int sample = Add("sample", VariableKind.Auxiliary, initial);
        BoundVariable before = Remember(new BoundVariable(sample, span), null, initial, span);
        _variables[sample] = _variables[sample] with { Equation = new BoundConditional(condition, input, before, span) };
        return new BoundVariable(sample, span);
    }

    private BoundBinary Forecast(BoundExpression input, BoundExpression time, BoundExpression horizon, BoundExpression initialTrend, TextSpan span)
    {
        BoundExpression growth = Binary(BinaryOperator.Multiply, horizon, Trend(input, time, initialTrend, span));
        return Binary(BinaryOperator.Multiply, input, Binary(BinaryOperator.Add, new BoundNumber(1, span), growth));
    }

    private BoundExpression Smooth(BoundExpression input, BoundExpression time, BoundExpression initial, TextSpan span)
    {
        int stock = Add("smooth", VariableKind.Stock, initial);
        var level = new BoundVariable(stock, span);
        int change = Add("change", VariableKind.Flow, Binary(BinaryOperator.Divide, Binary(BinaryOperator.Subtract, input, level), time));
        _variables[stock] = _variables[stock] with { Inflows = [change] };
        return level;
    }

    private BoundExpression Delay(BoundExpression input, BoundExpression time, BoundExpression initial, TextSpan span)
    {
        int stock = Add("transit", VariableKind.Stock, Binary(BinaryOperator.Multiply, initial, time));
        int entering = Add("entering", VariableKind.Flow, input);
        int leaving = Add("leaving", VariableKind.Flow, Binary(BinaryOperator.Divide, new BoundVariable(stock, span), time));
        _variables[stock] = _variables[stock] with { Inflows = [entering], Outflows = [leaving] };
        return new BoundVariable(leaving, span);
    }

    private BoundCall Trend(BoundExpression input, BoundExpression time, BoundExpression initialTrend, TextSpan span)
    {
        BoundExpression growth = Binary(BinaryOperator.Add, new BoundNumber(1, span), Binary(BinaryOperator.Multiply, initialTrend, time));
        BoundExpression average = Smooth(input, time, Binary(BinaryOperator.Divide, input, growth), span);
        BoundExpression gap = Binary(BinaryOperator.Subtract, input, average);
        BoundExpression scale = Binary(BinaryOperator.Multiply, average, time);
        return new BoundCall(Builtin.SafeDivide, [gap, scale, new BoundNumber(0, span)], span);
    }

    private static BoundBinary Binary(BinaryOperator operation, BoundExpression left, BoundExpression right) => new(operation, left, right, left.Span);

    private int Add(string role, VariableKind kind, BoundExpression equation)
    {
        int index = _variables.Count;
        string suffix = FreeSuffix(role);
        _variables.Add(new Variable
        {
            Index = index,
            Name = _owner.Name + suffix,
            Path = _owner.Path + suffix,
            Module = _owner.Module,
            Kind = kind,
            Equation = equation,
            IsHidden = true,
            Location = _owner.Location,
        });
        return index;
    }

    private string FreeSuffix(string role)
    {
        string start = $"{_owner.Path}#{role}";
        int number = _numbers.GetValueOrDefault(start) + 1;
        while (!_paths.Add($"{_owner.Path}#{role}{number}"))
        {
            number++;
        }

        _numbers[start] = number;
        return $"#{role}{number}";
    }
}

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
/// <item>TREND: a' = (x - a)/T, a(0) = x/(1 + i T), i = 0 where it is left out; the value is (x - a)/(a T), and 0 where a is 0.</item>
/// </list>
/// </summary>
internal sealed class MemoryExpansion
{
    private readonly ImmutableArray<Variable>.Builder _variables;
    private readonly HashSet<string> _paths;
    private Variable _owner;

    private MemoryExpansion(ImmutableArray<Variable> variables)
    {
        _variables = variables.ToBuilder();
        _paths = [.. variables.Select(v => v.Path)];
        _owner = variables[0];
    }

    /// <summary>The variables without memory calls, and after them the hidden ones that these became.</summary>
    public static ImmutableArray<Variable> Expand(ImmutableArray<Variable> variables)
    {
        if (variables.IsEmpty)
        {
            return variables;
        }

        var expansion = new MemoryExpansion(variables);
        for (int i = 0; i < variables.Length; i++)
        {
            if (variables[i].Equation is { } equation)
            {
                expansion._owner = variables[i];
                BoundExpression expanded = expansion.Expand(equation);
                expansion._variables[i] = variables[i] with { Equation = expanded };
            }
        }

        return expansion._variables.ToImmutable();
    }

    private BoundExpression Expand(BoundExpression expression)
    {
        BoundExpression inside = expression.MapChildren(Expand);
        return inside is BoundMemoryCall call ? Expand(call) : inside;
    }

    private BoundExpression Expand(BoundMemoryCall call)
    {
        TextSpan span = call.Span;
        BoundExpression input = Name(call.Arguments[0], "input");
        BoundExpression time = Name(call.Arguments[1], "time");
        BoundExpression? initial = call.Arguments.Length > 2 ? Name(call.Arguments[2], "initial") : null;
        switch (call.Memory)
        {
            case MemoryBuiltin.Smooth1:
                return Smooth(input, time, initial ?? input, span);
            case MemoryBuiltin.Smooth3:
                return InARow(input, Third(time, span), initial ?? input, span, Smooth);
            case MemoryBuiltin.Delay1:
                return Delay(input, time, initial ?? input, span);
            case MemoryBuiltin.Delay3:
                return InARow(input, Third(time, span), initial ?? input, span, Delay);
            default:
                return Trend(input, time, initial ?? new BoundNumber(0, span), span);
        }
    }

    // An argument is used several times; a name keeps the equations from doubling with every nesting.
    private BoundExpression Name(BoundExpression argument, string role) => argument is BoundNumber or BoundVariable
        ? argument
        : new BoundVariable(Add(role, VariableKind.Auxiliary, argument), argument.Span);

    private BoundExpression Third(BoundExpression time, TextSpan span) =>
        Name(Binary(BinaryOperator.Divide, time, new BoundNumber(3, span)), "time");

    private static BoundExpression InARow(
        BoundExpression input,
        BoundExpression time,
        BoundExpression initial,
        TextSpan span,
        Func<BoundExpression, BoundExpression, BoundExpression, TextSpan, BoundExpression> stage)
    {
        BoundExpression first = stage(input, time, initial, span);
        BoundExpression second = stage(first, time, initial, span);
        return stage(second, time, initial, span);
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
        int number = 1;
        while (!_paths.Add($"{_owner.Path}#{role}{number}"))
        {
            number++;
        }

        return $"#{role}{number}";
    }
}

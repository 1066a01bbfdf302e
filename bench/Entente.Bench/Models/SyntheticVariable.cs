namespace Entente.Bench.Models;

/// <summary>A variable of a synthetic model. Two are the same only where they are one object.</summary>
/// <param name="name">Its name in every text: lower-case letters, digits and underscores, starting with a letter.</param>
internal abstract class SyntheticVariable(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Bounds that its value never leaves.</summary>
    public abstract Interval Range { get; }

    /// <summary>What is computed for it at each step: itself, and a level and a rate for each stage of a smooth or delay.</summary>
    public virtual int EquationCount => 1;
}

/// <summary>A constant; some of them differ from member to member.</summary>
internal sealed class Parameter(string name, double value, bool isVaried) : SyntheticVariable(name)
{
    /// <summary>Largest share by which a member's value differs from <see cref="Value"/>.</summary>
    public const double Variation = 0.1;

    public double Value => value;

    public bool IsVaried => isVaried;

    public override Interval Range => isVaried ? new(value * (1 - Variation), value * (1 + Variation)) : new(value, value);

    public override int EquationCount => 0;
}

/// <summary>A stock, filled and drained by the flows that name it.</summary>
internal sealed class Stock(string name, double initial) : SyntheticVariable(name)
{
    /// <summary>Every stock stays within these bounds: its flows are chosen for that.</summary>
    public static readonly Interval Bounds = new(0.4, 2.5);

    public double Initial => initial;

    public override Interval Range => Bounds;
}

/// <summary>A flow out of one stock and into another; either may be the outside.</summary>
internal sealed class Flow(string name, Term equation, Stock? from, Stock? to) : SyntheticVariable(name)
{
    public Term Equation => equation;

    public Stock? From => from;

    public Stock? To => to;

    public override Interval Range => equation.Range;
}

/// <summary>An auxiliary, put through a graphical function where it has one.</summary>
internal sealed class Auxiliary(string name, Term equation, Graph? graph = null) : SyntheticVariable(name)
{
    public Term Equation => equation;

    public Graph? Graph => graph;

    public override Interval Range { get; } = graph?.Range ?? equation.Range;
}

/// <summary>A smooth or delay of another variable.</summary>
internal sealed class Memory(string name, MemoryKind kind, SyntheticVariable input, Parameter time, double initial) : SyntheticVariable(name)
{
    /// <summary>What a memory of the third order counts for.</summary>
    public const int EquationsOfThirdOrder = 7;

    public MemoryKind Kind => kind;

    public SyntheticVariable Input => input;

    /// <summary>Averaging or delay time over all stages.</summary>
    public Parameter Time => time;

    /// <summary>Its value at the start.</summary>
    public double Initial => initial;

    /// <summary>Levels in a row.</summary>
    public int Order => kind is MemoryKind.Smooth3 or MemoryKind.Delay3 ? 3 : 1;

    public override Interval Range { get; } = input.Range.Hull(new Interval(initial, initial));

    public override int EquationCount => 1 + (2 * Order);
}

/// <summary>Builtins with memory.</summary>
internal enum MemoryKind
{
    Smooth1,
    Smooth3,
    Delay1,
    Delay3,
}

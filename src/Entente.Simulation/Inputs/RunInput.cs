using System.Collections.Immutable;

namespace Entente.Simulation.Inputs;

/// <summary>
/// Something that a run does to one variable from outside the model. Inputs on the same variable apply in the order
/// given, each to the value that the one before left.
/// </summary>
/// <param name="Variable">Index of the variable; an auxiliary or a flow (a stock's initial value for <see cref="ConstantInput"/>).</param>
public abstract record RunInput(int Variable);

/// <summary>The variable is this number all through the run: a parameter's draw.</summary>
/// <param name="Variable">Index of the variable.</param>
/// <param name="Value">The number, in the variable's units.</param>
public sealed record ConstantInput(int Variable, double Value) : RunInput(Variable);

/// <summary>The variable follows points in time, linear between them and held outside: a driver.</summary>
/// <param name="Variable">Index of the variable.</param>
/// <param name="Times">Times, rising, in the model's time unit.</param>
/// <param name="Values">Values at those times, in the variable's units.</param>
public sealed record SeriesInput(int Variable, ImmutableArray<double> Times, ImmutableArray<double> Values) : RunInput(Variable);

/// <summary>From a time on the variable is set, multiplied or added to; the change comes in linearly over a while.</summary>
/// <param name="Variable">Index of the variable.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Value">The value, factor or addend once the change is complete.</param>
/// <param name="From">Time at which it begins.</param>
/// <param name="Over">How long it takes to come in; 0 for at once.</param>
/// <param name="Until">Time at which it ends at once, or positive infinity.</param>
public sealed record AdjustmentInput(int Variable, AdjustmentKind Kind, double Value, double From, double Over, double Until) : RunInput(Variable)
{
    /// <summary>How much of the change has come in, from 0 to 1, at a time within its span.</summary>
    internal double ShareComeIn(double time) => Over > 0 ? Math.Clamp((time - From) / Over, 0, 1) : 1;
}

/// <summary>What an <see cref="AdjustmentInput"/> does to the variable's own value.</summary>
public enum AdjustmentKind
{
    /// <summary>Replaces it.</summary>
    Set,

    /// <summary>Multiplies it.</summary>
    Multiply,

    /// <summary>Adds to it.</summary>
    Add,
}

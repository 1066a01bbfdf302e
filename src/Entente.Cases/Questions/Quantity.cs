namespace Entente.Cases.Questions;

/// <summary>A number that a run gives.</summary>
public abstract record Quantity
{
    /// <summary>What is read off the run for it, in the order in which it is written.</summary>
    public abstract IEnumerable<VariableReading> Readings { get; }

    /// <summary>Its value in one run; not a finite number where a reading is not, or where it divides by 0.</summary>
    /// <param name="read">Gives the run's readings.</param>
    public abstract double In(Func<VariableReading, double> read);
}

/// <summary>A number as it is written.</summary>
/// <param name="Value">The number.</param>
public sealed record NumberQuantity(double Value) : Quantity
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => [];

    /// <inheritdoc/>
    public override double In(Func<VariableReading, double> read) => Value;
}

/// <summary>A number read off the run.</summary>
/// <param name="Reading">What is read.</param>
public sealed record ReadQuantity(VariableReading Reading) : Quantity
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => [Reading];

    /// <inheritdoc/>
    public override double In(Func<VariableReading, double> read) => read(Reading);
}

/// <summary><c>-x</c></summary>
/// <param name="Operand">x.</param>
public sealed record NegatedQuantity(Quantity Operand) : Quantity
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Operand.Readings;

    /// <inheritdoc/>
    public override double In(Func<VariableReading, double> read) => -Operand.In(read);
}

/// <summary><c>ABS(x)</c></summary>
/// <param name="Operand">x.</param>
public sealed record AbsoluteQuantity(Quantity Operand) : Quantity
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Operand.Readings;

    /// <inheritdoc/>
    public override double In(Func<VariableReading, double> read) => Math.Abs(Operand.In(read));
}

/// <summary>What is done with two quantities.</summary>
public enum Arithmetic
{
    /// <summary><c>a + b</c></summary>
    Sum,

    /// <summary><c>a - b</c></summary>
    Difference,

    /// <summary><c>a * b</c></summary>
    Product,

    /// <summary><c>a / b</c></summary>
    Quotient,
}

/// <summary>Two quantities and what is done with them.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Left">First operand.</param>
/// <param name="Right">Second operand.</param>
public sealed record CombinedQuantity(Arithmetic Operation, Quantity Left, Quantity Right) : Quantity
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Left.Readings.Concat(Right.Readings);

    /// <inheritdoc/>
    public override double In(Func<VariableReading, double> read)
    {
        double left = Left.In(read);
        double right = Right.In(read);
        return Operation switch
        {
            Arithmetic.Sum => left + right,
            Arithmetic.Difference => left - right,
            Arithmetic.Product => left * right,
            _ => left / right,
        };
    }
}

namespace Entente.Cases.Questions;

/// <summary>Something that holds in a run or does not; in three-valued logic (Kleene 1938), as a run's numbers may not be finite.</summary>
public abstract record Condition
{
    /// <summary>What is read off the run for it, in the order in which it is written.</summary>
    public abstract IEnumerable<VariableReading> Readings { get; }

    /// <summary>Whether it holds in one run; <see langword="null"/> where that hangs on a number that is not finite.</summary>
    /// <param name="read">Gives the run's readings.</param>
    public abstract bool? In(Func<VariableReading, double> read);
}

/// <summary>How two quantities are compared.</summary>
public enum Comparison
{
    /// <summary><c>a = b</c></summary>
    Equal,

    /// <summary><c>a &lt;&gt; b</c></summary>
    NotEqual,

    /// <summary><c>a &lt; b</c></summary>
    Less,

    /// <summary><c>a &lt;= b</c></summary>
    LessOrEqual,

    /// <summary><c>a &gt; b</c></summary>
    Greater,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterOrEqual,
}

/// <summary>Two quantities beside each other.</summary>
/// <param name="Kind">How they are compared.</param>
/// <param name="Left">First quantity.</param>
/// <param name="Right">Second quantity.</param>
public sealed record ComparedCondition(Comparison Kind, Quantity Left, Quantity Right) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Left.Readings.Concat(Right.Readings);

    /// <inheritdoc/>
    public override bool? In(Func<VariableReading, double> read)
    {
        double left = Left.In(read);
        double right = Right.In(read);
        return !double.IsFinite(left) || !double.IsFinite(right) ? null : Kind switch
        {
            Comparison.Equal => left == right,
            Comparison.NotEqual => left != right,
            Comparison.Less => left < right,
            Comparison.LessOrEqual => left <= right,
            Comparison.Greater => left > right,
            _ => left >= right,
        };
    }
}

/// <summary><c>a AND b</c></summary>
/// <param name="Left">a.</param>
/// <param name="Right">b.</param>
public sealed record BothCondition(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Left.Readings.Concat(Right.Readings);

    /// <inheritdoc/>
    public override bool? In(Func<VariableReading, double> read) => Left.In(read) & Right.In(read);
}

/// <summary><c>a OR b</c></summary>
/// <param name="Left">a.</param>
/// <param name="Right">b.</param>
public sealed record EitherCondition(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Left.Readings.Concat(Right.Readings);

    /// <inheritdoc/>
    public override bool? In(Func<VariableReading, double> read) => Left.In(read) | Right.In(read);
}

/// <summary><c>NOT a</c></summary>
/// <param name="Operand">a.</param>
public sealed record NotCondition(Condition Operand) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<VariableReading> Readings => Operand.Readings;

    /// <inheritdoc/>
    public override bool? In(Func<VariableReading, double> read) => !Operand.In(read);
}

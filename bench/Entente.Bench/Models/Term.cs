namespace Entente.Bench.Models;

/// <summary>An equation of a synthetic model, as a tree from which every text of it is written.</summary>
internal abstract record Term
{
    /// <summary>Bounds of its value, whatever the variables do within theirs.</summary>
    public abstract Interval Range { get; }

    /// <summary>The variables that it reads.</summary>
    public abstract IEnumerable<SyntheticVariable> Variables { get; }

    public static Term operator +(Term a, Term b) => new ArithmeticTerm(ArithmeticOperator.Add, a, b);

    public static Term operator -(Term a, Term b) => new ArithmeticTerm(ArithmeticOperator.Subtract, a, b);

    public static Term operator *(Term a, Term b) => new ArithmeticTerm(ArithmeticOperator.Multiply, a, b);

    public static Term operator /(Term a, Term b) => new ArithmeticTerm(ArithmeticOperator.Divide, a, b);

    public static implicit operator Term(double value) => new NumberTerm(value);

    public static implicit operator Term(SyntheticVariable variable) => new VariableTerm(variable);
}

/// <summary>A number.</summary>
internal sealed record NumberTerm(double Value) : Term
{
    public override Interval Range => new(Value, Value);

    public override IEnumerable<SyntheticVariable> Variables => [];
}

/// <summary>A variable's value at this instant.</summary>
internal sealed record VariableTerm(SyntheticVariable Variable) : Term
{
    public override Interval Range => Variable.Range;

    public override IEnumerable<SyntheticVariable> Variables => [Variable];
}

/// <summary>Two operands of arithmetic.</summary>
internal sealed record ArithmeticTerm(ArithmeticOperator Operator, Term Left, Term Right) : Term
{
    public override Interval Range => Operator switch
    {
        ArithmeticOperator.Add => Left.Range + Right.Range,
        ArithmeticOperator.Subtract => Left.Range - Right.Range,
        ArithmeticOperator.Multiply => Left.Range * Right.Range,
        _ => Left.Range / Right.Range,
    };

    public override IEnumerable<SyntheticVariable> Variables => Left.Variables.Concat(Right.Variables);
}

/// <summary>The operators of arithmetic.</summary>
internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>The smaller or the larger of two values.</summary>
internal sealed record ExtremumTerm(bool IsLarger, Term First, Term Second) : Term
{
    public override Interval Range => Interval.Corners(First.Range, Second.Range, IsLarger ? Math.Max : Math.Min);

    public override IEnumerable<SyntheticVariable> Variables => First.Variables.Concat(Second.Variables);
}

/// <summary>One value where left is greater than right, another where it is not.</summary>
internal sealed record ConditionalTerm(Term Left, Term Right, Term Then, Term Else) : Term
{
    public override Interval Range => Then.Range.Hull(Else.Range);

    public override IEnumerable<SyntheticVariable> Variables =>
        Left.Variables.Concat(Right.Variables).Concat(Then.Variables).Concat(Else.Variables);
}

/// <summary>e to the argument.</summary>
internal sealed record ExponentialTerm(Term Argument) : Term
{
    public override Interval Range => Argument.Range.Map(Math.Exp);

    public override IEnumerable<SyntheticVariable> Variables => Argument.Variables;
}

/// <summary>The natural logarithm of a positive argument.</summary>
internal sealed record LogarithmTerm(Term Argument) : Term
{
    public override Interval Range => Argument.Range.Map(Math.Log);

    public override IEnumerable<SyntheticVariable> Variables => Argument.Variables;
}

/// <summary>A positive base to an exponent.</summary>
internal sealed record PowerTerm(Term Base, Term Exponent) : Term
{
    public override Interval Range => Interval.Corners(Base.Range, Exponent.Range, Math.Pow);

    public override IEnumerable<SyntheticVariable> Variables => Base.Variables.Concat(Exponent.Variables);
}

/// <summary>0, and from a time on <paramref name="Height"/>: the test input STEP.</summary>
internal sealed record StepTerm(double Height, double Start) : Term
{
    public override Interval Range => new(Math.Min(0, Height), Math.Max(0, Height));

    public override IEnumerable<SyntheticVariable> Variables => [];
}

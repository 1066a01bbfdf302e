namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// What a run's inputs do to one variable at one instant: its own value times a factor plus an addend. Where the factor is not
/// a number the addend takes the value's place, so that an own value that is not a number does not get through.
/// </summary>
/// <param name="Factor">Factor, or NaN.</param>
/// <param name="Addend">Addend, or the value in place of the own one.</param>
internal readonly record struct InputChange(double Factor, double Addend)
{
    /// <summary>Leaves each value as it is; minus zero, so that minus zero stays so too.</summary>
    public static InputChange None { get; } = new(1, -0.0);

    /// <summary>A value in place of the variable's own.</summary>
    public static InputChange To(double value) => new(double.NaN, value);

    /// <summary>The variable's value.</summary>
    public static double Apply(double own, double factor, double addend) => double.IsNaN(factor) ? addend : (factor * own) + addend;

    /// <summary>This change and then a factor.</summary>
    public InputChange Times(double factor) => new(Factor * factor, Addend * factor);

    /// <summary>This change and then an addend.</summary>
    public InputChange Plus(double addend) => this with { Addend = Addend + addend };

    /// <summary>This change, and then so much of the way to a value.</summary>
    public InputChange Toward(double value, double share) => share == 1 ? To(value) : Times(1 - share).Plus(share * value);
}

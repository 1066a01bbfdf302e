using Entente.Language.Units;

namespace Entente.Cases.Questions;

/// <summary>
/// A quantity and what it is measured in. A number alone has the units of what it is compared with or added to, so that
/// <c>mean(trade, "2023") &gt; 45</c> means 45 of the units of trade; as a factor it has none.
/// </summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Unit">Its units; <see langword="null"/> where any fit: of a number, and where the model does not say.</param>
/// <param name="IsNumber">Whether nothing but numbers is in it.</param>
internal sealed record MeasuredQuantity(Quantity Quantity, MeasurementUnit? Unit, bool IsNumber = false)
{
    /// <summary>Whether two quantities can be added or compared.</summary>
    public bool Fits(MeasuredQuantity other) => Unit is null || other.Unit is null || Unit.Equals(other.Unit);

    /// <summary>A sum, a difference, a product or a quotient; of the first two the operands have to fit.</summary>
    public static MeasuredQuantity Combine(Arithmetic operation, MeasuredQuantity left, MeasuredQuantity right)
    {
        var combined = new CombinedQuantity(operation, left.Quantity, right.Quantity);
        return left.IsNumber && right.IsNumber ? new MeasuredQuantity(combined, null, IsNumber: true) : new MeasuredQuantity(combined, operation switch
        {
            Arithmetic.Product => Multiply(left.AsFactor, right.AsFactor, (a, b) => a.Times(b)),
            Arithmetic.Quotient => Multiply(left.AsFactor, right.AsFactor, (a, b) => a.Over(b)),
            _ => left.Unit ?? right.Unit,
        });
    }

    private MeasurementUnit? AsFactor => IsNumber ? MeasurementUnit.Dimensionless : Unit;

    private static MeasurementUnit? Multiply(MeasurementUnit? left, MeasurementUnit? right, Func<MeasurementUnit, MeasurementUnit, MeasurementUnit> combine) =>
        left is null || right is null ? null : combine(left, right);
}

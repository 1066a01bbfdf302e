namespace Entente.Bargaining.Commitments;

/// <summary>Why a commitment was not delivered by its deadline.</summary>
public enum Lateness
{
    /// <summary>It was delivered by its deadline, or that has not passed.</summary>
    None,

    /// <summary>Keeping it did not pay, for at least as long as it is late: with those years it would have been in time.</summary>
    KeepingDoesNotPay,

    /// <summary>Keeping it paid, but delivery takes longer than the term.</summary>
    DeliveryTakesLonger,
}

/// <summary>A promise with its deadline, and how much of it is delivered.</summary>
/// <param name="What">What was promised.</param>
/// <param name="Keeper">Who has to deliver.</param>
/// <param name="SignedAt">Decimal year of the signature.</param>
/// <param name="Deadline">Decimal year by which it is due.</param>
/// <param name="Size">How much was promised.</param>
/// <param name="Delivered">How much of that is delivered and holds.</param>
/// <param name="DeliveredAt">Decimal year since which all of it is delivered, or <see langword="null"/> while it is open.</param>
/// <param name="YearsNotKept">Years since the signature, until its delivery, in which keeping it did not pay.</param>
/// <param name="WhyLate">Why it is or was late.</param>
public sealed record Commitment(
    string What,
    string Keeper,
    double SignedAt,
    double Deadline,
    double Size,
    double Delivered,
    double? DeliveredAt,
    double YearsNotKept,
    Lateness WhyLate)
{
    /// <summary>How much is still to be delivered.</summary>
    public double Outstanding => Size - Delivered;

    /// <summary>Whether something is still to be delivered.</summary>
    public bool IsOpen => DeliveredAt is null;
}

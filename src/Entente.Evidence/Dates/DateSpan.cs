namespace Entente.Evidence.Dates;

/// <summary>The days that one date, without an interval's slash, can mean.</summary>
internal sealed record DateSpan(DateOnly First, DateOnly Last)
{
    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }
}

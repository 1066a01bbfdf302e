using System.Collections.Immutable;

namespace Entente.Bargaining.Commitments;

/// <summary>What a run recorded of one kind of promise, at each of its times.</summary>
/// <param name="Times">Decimal years, rising; at least one.</param>
/// <param name="SignedSoFar">All that was signed so far. A fall takes back what was signed last.</param>
/// <param name="Delivered">All that was delivered so far and holds. A fall is a breach.</param>
/// <param name="Keeping">1 while keeping pays, 0 while it does not; each value holds until the next time.</param>
public sealed record DeliveryRecord(
    ImmutableArray<double> Times,
    ImmutableArray<double> SignedSoFar,
    ImmutableArray<double> Delivered,
    ImmutableArray<double> Keeping);

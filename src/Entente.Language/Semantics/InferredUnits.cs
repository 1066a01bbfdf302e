using System.Collections.Immutable;

namespace Entente.Language.Semantics;

/// <summary>Units that a variable does not state and that follow from those of others.</summary>
/// <param name="Units">The units, in the form <c>USD/(thousand_m3*year)</c>; <c>dimensionless</c> for a pure number.</param>
/// <param name="From">Indices of the variables whose equations (of a stock: its flows) they follow from, the nearest first, at most 32.</param>
public sealed record InferredUnits(string Units, ImmutableArray<int> From);

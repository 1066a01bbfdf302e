namespace Entente.Bargaining.Problems;

/// <summary>Side payments in a unit that all sides value alike, one for one with their utilities.</summary>
/// <param name="Cap">The most that any side pays, or positive infinity.</param>
public sealed record Transfers(double Cap = double.PositiveInfinity);

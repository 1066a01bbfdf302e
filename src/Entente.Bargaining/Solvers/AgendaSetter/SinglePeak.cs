namespace Entente.Bargaining.Solvers.AgendaSetter;

/// <summary>A party's payoff over a line: where its peak lies and how far from the reversion point it stays at least as good.</summary>
/// <param name="Ideal">The best point of the line.</param>
/// <param name="AcceptsFrom">The lowest point that is no worse than the reversion point.</param>
/// <param name="AcceptsTo">The highest such point.</param>
internal readonly record struct SinglePeak(double Ideal, double AcceptsFrom, double AcceptsTo);

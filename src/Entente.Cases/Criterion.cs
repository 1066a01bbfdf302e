using Entente.Diagnostics;

namespace Entente.Cases;

/// <summary>
/// One thing a judge cares about (one row of criteria.csv). Its worth is linear: 0 at <paramref name="Worst"/>, 1 at
/// <paramref name="Best"/>, not cut outside. The weight says what the swing from worst to best is worth beside the other swings.
/// </summary>
/// <param name="Judge">Whose.</param>
/// <param name="Outcome">Of what.</param>
/// <param name="MoreIsBetter">Direction; agrees with worst and best.</param>
/// <param name="Worst">Outcome that is worth 0.</param>
/// <param name="Best">Outcome that is worth 1.</param>
/// <param name="WeightLow">Least weight.</param>
/// <param name="WeightHigh">Greatest weight; drawn uniformly between, once a member.</param>
/// <param name="Basis">Why.</param>
/// <param name="Location">Its row.</param>
public sealed record Criterion(
    Judge Judge,
    Outcome Outcome,
    bool MoreIsBetter,
    double Worst,
    double Best,
    double WeightLow,
    double WeightHigh,
    Basis Basis,
    SourceLocation Location)
{
    /// <summary>What an outcome is worth on this criterion: 0 at <see cref="Worst"/>, 1 at <see cref="Best"/>, linear, not cut.</summary>
    public double ScoreOf(double outcome) => (outcome - Worst) / (Best - Worst);
}

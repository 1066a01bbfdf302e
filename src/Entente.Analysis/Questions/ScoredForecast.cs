namespace Entente.Analysis.Questions;

/// <summary>A probability and what came of it.</summary>
/// <param name="Probability">Probability of yes.</param>
/// <param name="Happened">Whether the answer was yes.</param>
public readonly record struct ScoredForecast(double Probability, bool Happened)
{
    /// <summary>Its Brier score.</summary>
    public double Brier => ProbabilityScore.Brier(Probability, Happened);

    /// <summary>Its logarithmic score.</summary>
    public double Log => ProbabilityScore.Log(Probability, Happened);

    /// <summary>Its Metaculus baseline score.</summary>
    public double Baseline => ProbabilityScore.Baseline(Probability, Happened);
}

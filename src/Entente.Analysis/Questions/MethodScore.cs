using System.Collections.Immutable;

namespace Entente.Analysis.Questions;

/// <summary>Where a probability comes from.</summary>
public enum ForecastMethod
{
    /// <summary>The share of members in which the resolution holds.</summary>
    Model,

    /// <summary>The coder's reading of what the document leads one to expect.</summary>
    Expectation,

    /// <summary>The share of yes among the other resolved questions.</summary>
    BaseRate,
}

/// <summary>How well one method answered a set of questions, the same set for all methods.</summary>
/// <param name="Method">The method.</param>
/// <param name="Forecasts">One forecast a question, one or more.</param>
/// <param name="BaseRate">The base rate's forecasts of the same questions in the same order.</param>
public sealed record MethodScore(ForecastMethod Method, ImmutableArray<ScoredForecast> Forecasts, ImmutableArray<ScoredForecast> BaseRate)
{
    /// <summary>How many questions.</summary>
    public int Count => Forecasts.Length;

    /// <summary>Mean Brier score.</summary>
    public double Brier => Forecasts.Average(f => f.Brier);

    /// <summary>Mean logarithmic score.</summary>
    public double Log => Forecasts.Average(f => f.Log);

    /// <summary>Mean Metaculus baseline score.</summary>
    public double Baseline => Forecasts.Average(f => f.Baseline);

    /// <summary>1 - Brier score / the base rate's: 1 is perfect, 0 no better than the base rate, below 0 worse.</summary>
    public double BrierSkill => 1 - (Brier / BaseRate.Average(f => f.Brier));

    /// <summary>1 - logarithmic score / the base rate's.</summary>
    public double LogSkill => 1 - (Log / BaseRate.Average(f => f.Log));

    /// <summary>
    /// Standard error of the mean difference of the Brier scores from the base rate's, question by question, as if questions were
    /// independent; <see langword="null"/> for a single one.
    /// </summary>
    public double? DifferenceError
    {
        get
        {
            double[] differences = [.. Forecasts.Zip(BaseRate, (f, b) => f.Brier - b.Brier)];
            double mean = differences.Average();
            return Count < 2 ? null : Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (Count - 1) / Count);
        }
    }

    /// <summary>Bins of about the same probability.</summary>
    public ImmutableArray<CalibrationBin> Calibration => CalibrationBin.Of(Forecasts);

    /// <summary>What the mean Brier score is made of.</summary>
    public BrierDecomposition Decomposition => BrierDecomposition.Of(Calibration);

    /// <summary>Whether what came true was given more.</summary>
    public Discrimination Discrimination => Discrimination.Of(Forecasts);
}

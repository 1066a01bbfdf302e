using System.Collections.Immutable;
using Entente.Analysis.Scoring;

namespace Entente.Analysis.Questions;

/// <summary>Forecasts of about the same probability, and how often it was yes.</summary>
/// <param name="Step">Which probabilities.</param>
/// <param name="Forecasts">The forecasts, one or more.</param>
public sealed record CalibrationBin(ProbabilityStep Step, ImmutableArray<ScoredForecast> Forecasts)
{
    /// <summary>How many forecasts.</summary>
    public int Count => Forecasts.Length;

    /// <summary>How many of them came true.</summary>
    public int Yes => Forecasts.Count(f => f.Happened);

    /// <summary>Mean probability.</summary>
    public double MeanProbability => Forecasts.Average(f => f.Probability);

    /// <summary>Share that came true: in a calibrated forecast about <see cref="MeanProbability"/>.</summary>
    public double Share => (double)Yes / Count;

    /// <summary>95 % interval of the share.</summary>
    public BinomialInterval Interval => BinomialInterval.Of(Yes, Count);

    /// <summary>The bins that hold any forecast, least probabilities first.</summary>
    public static ImmutableArray<CalibrationBin> Of(ImmutableArray<ScoredForecast> forecasts) =>
        [.. forecasts
            .GroupBy(f => ProbabilityScale.StepOf(f.Probability))
            .OrderBy(group => group.Key.From)
            .Select(group => new CalibrationBin(group.Key, [.. group]))];
}

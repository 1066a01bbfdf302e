using Entente.Cases.Questions;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Questions;

/// <summary>What is said of one question at one date.</summary>
/// <param name="Answers">What the members of the reference run answer, one of them at least.</param>
/// <param name="BaseRate">What the base rate says.</param>
public sealed record QuestionForecast(QuestionAnswers Answers, double BaseRate)
{
    /// <summary>The question.</summary>
    public ForecastQuestion Question => Answers.Question;

    /// <summary>The model's probability of yes.</summary>
    public EnsembleProbability Probability => new(Answers.Yes, Answers.Count);

    /// <summary>What a method says; <see langword="null"/> where nobody read the document's expectation as a number.</summary>
    public double? ProbabilityOf(ForecastMethod method) => method switch
    {
        ForecastMethod.Model => Probability.Value,
        ForecastMethod.Expectation => Question.ImpliedProbability,
        _ => BaseRate,
    };

    /// <summary>A method's probability and what came of it, or <see langword="null"/> where either is not known.</summary>
    public ScoredForecast? ScoreOf(ForecastMethod method) =>
        ProbabilityOf(method) is { } probability && Question.Outcome is { } happened ? new ScoredForecast(probability, happened) : null;
}

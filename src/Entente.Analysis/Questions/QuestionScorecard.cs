using System.Collections.Immutable;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Questions;

/// <summary>All questions at one date.</summary>
/// <param name="Experiment">What was run.</param>
/// <param name="AsOf">The date that the run speaks from, or <see langword="null"/> for the newest data; there nothing is scored.</param>
/// <param name="Forecasts">The questions that are asked by then and not yet past their horizon, in the table's order.</param>
/// <param name="Unanswered">All others.</param>
public sealed record QuestionScorecard(
    Experiment Experiment, DateOnly? AsOf, ImmutableArray<QuestionForecast> Forecasts, ImmutableArray<UnansweredQuestion> Unanswered)
{
    /// <summary>The forecasts whose outcome is known; every method is scored on just these.</summary>
    public ImmutableArray<QuestionForecast> Scored => AsOf is null ? [] : [.. Forecasts.Where(f => f.Question.Outcome is not null)];

    /// <summary>The methods' scores; none where nothing is scored.</summary>
    public ImmutableArray<MethodScore> Methods => MethodsOf(Scored);

    /// <summary>
    /// Every method's scores of some forecasts; a method without a probability for each of them has none, so that no two are compared on
    /// different questions.
    /// </summary>
    public static ImmutableArray<MethodScore> MethodsOf(ImmutableArray<QuestionForecast> scored)
    {
        ImmutableArray<ScoredForecast> baseRate = Of(ForecastMethod.BaseRate);
        return baseRate.IsEmpty ? [] : [.. Enum.GetValues<ForecastMethod>()
            .Select(method => new MethodScore(method, Of(method), baseRate))
            .Where(score => score.Count == baseRate.Length)];

        ImmutableArray<ScoredForecast> Of(ForecastMethod method) => [.. scored.Select(f => f.ScoreOf(method)).OfType<ScoredForecast>()];
    }
}

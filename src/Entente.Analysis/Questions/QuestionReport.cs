using System.Collections.Immutable;
using Entente.Cases.Questions;

namespace Entente.Analysis.Questions;

/// <summary>A table of questions at all dates that were run.</summary>
/// <param name="Questions">All questions of the table.</param>
/// <param name="Dates">One scorecard a date, the earliest first.</param>
public sealed record QuestionReport(ImmutableArray<ForecastQuestion> Questions, ImmutableArray<QuestionScorecard> Dates)
{
    /// <summary>Each question that can be scored once, at the first date that has a probability for it: that at which it was asked.</summary>
    public ImmutableArray<QuestionForecast> ScoredOnce => [.. Dates.SelectMany(d => d.Scored).DistinctBy(f => f.Question.Id)];

    /// <summary>The questions that the model does not answer, with the reason that each gives.</summary>
    public ImmutableArray<ForecastQuestion> NotAnswerable => [.. Questions.Where(q => q.Resolution is null)];

    /// <summary>The methods' scores of each question once.</summary>
    public ImmutableArray<MethodScore> Methods => QuestionScorecard.MethodsOf(ScoredOnce);
}

using System.Collections.Immutable;
using Entente.Cases.Questions;

namespace Entente.Analysis.Questions;

/// <summary>
/// What one would say of a question who knows only how often the others came true: the share of yes among the other resolved questions,
/// as (yes + ½) / (others + 1), so that it is one half before any is resolved and never 0 or 1. It leaves the question itself out, but it
/// knows outcomes of after its date: a baseline that is harder than a forecaster's of the time could have been.
/// </summary>
public static class BaseRate
{
    /// <summary>The base rate of one question.</summary>
    /// <param name="questions">All questions of the table, those that the model does not answer too.</param>
    /// <param name="question">The one that is left out.</param>
    public static double Of(ImmutableArray<ForecastQuestion> questions, ForecastQuestion question)
    {
        bool[] others = [.. questions.Where(q => q.Id != question.Id && q.Outcome is not null).Select(q => q.Outcome!.Value)];
        return (others.Count(yes => yes) + 0.5) / (others.Length + 1);
    }
}

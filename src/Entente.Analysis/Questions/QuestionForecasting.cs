using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Cases.Questions;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Questions;

/// <summary>Puts questions about the future to a case's reference run.</summary>
public static class QuestionForecasting
{
    /// <summary>
    /// The dates from which questions are looked at: those at which one was asked that the model answers, each the last day that it can
    /// mean, and the case's standard dates after the first of them, in order; at the end the newest data, where such a question says no
    /// date.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="questions">The questions.</param>
    public static ImmutableArray<DateOnly?> Dates(Case @case, ImmutableArray<ForecastQuestion> questions)
    {
        DateOnly?[] asked = [.. questions.Where(q => q.Resolution is not null).Select(Asked)];
        IEnumerable<DateOnly?> standard = @case.AsOfDates.Select(day => (DateOnly?)day).Where(day => day > asked.Min());
        return [.. asked.Concat(standard).Distinct().OrderBy(day => day ?? DateOnly.MaxValue)];
    }

    /// <summary>
    /// What has to be run for a date: the reference run of the case as it was known then, with drivers forecast from what was known of
    /// them. From the newest data drivers are forecast too, from their last points on.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="members">Draws of the uncertain parameters.</param>
    /// <param name="asOf">The date, or <see langword="null"/> for the newest data.</param>
    public static Experiment Plan(Case @case, ImmutableArray<ForecastQuestion> questions, int members, DateOnly? asOf) =>
        ForecastScoring.Plan(asOf is { } day ? KnowledgeAt.Of(@case, day).Case : @case, members, asOf ?? DateOnly.MaxValue, forecastsDrivers: true) with
        {
            Questions = OpenAt(questions, asOf),
        };

    /// <summary>The questions that the model can answer at a date: asked by then and not yet past their horizon.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="asOf">The date, or <see langword="null"/> for the newest data.</param>
    public static ImmutableArray<ForecastQuestion> OpenAt(ImmutableArray<ForecastQuestion> questions, DateOnly? asOf) =>
        [.. questions.Where(q => WhyNot(q, asOf) is null)];

    /// <summary>The questions at a date.</summary>
    /// <param name="ensemble">What <see cref="Plan"/> gave, run.</param>
    /// <param name="questions">All questions of the table.</param>
    /// <param name="asOf">The date, or <see langword="null"/> for the newest data.</param>
    public static QuestionScorecard Of(Ensemble ensemble, ImmutableArray<ForecastQuestion> questions, DateOnly? asOf) => new(
        ensemble.Experiment,
        asOf,
        [.. ensemble.Answers.Where(a => a.Count > 0).Select(a => new QuestionForecast(a, BaseRate.Of(questions, a.Question)))],
        [.. from question in questions
            let reason = WhyNot(question, asOf) ?? (ensemble.Answers.Any(a => a.Question.Id == question.Id && a.Count > 0) ? null : UnansweredReason.NotFinite)
            where reason is not null
            select new UnansweredQuestion(question, reason.Value)]);

    private static UnansweredReason? WhyNot(ForecastQuestion question, DateOnly? asOf) => question switch
    {
        { Resolution: null } => UnansweredReason.NotAnswerable,
        _ when asOf is { } day && Asked(question) > day => UnansweredReason.AskedLater,
        _ when asOf is { } day && question.Horizon.Latest <= day => UnansweredReason.HorizonPassed,
        _ => null,
    };

    private static DateOnly? Asked(ForecastQuestion question) => question.AskedAsOf.Latest ?? question.AskedAsOf.Earliest;
}

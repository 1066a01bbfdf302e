using System.Collections.Immutable;
using Entente.Analysis.Questions;
using Entente.Cases.Questions;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on forecasting questions.</summary>
internal static class QuestionsBuilder
{
    /// <summary>The section, or <see langword="null"/> where nothing was asked.</summary>
    public static QuestionSection? Build(QuestionReport? report, NoteBook notes)
    {
        if (report is null || report.Dates.All(d => d.Forecasts.IsEmpty))
        {
            return null;
        }

        HashSet<string> scored = [.. report.ScoredOnce.Select(f => f.Question.Id)];
        return new QuestionSection(
            QuestionFinding.Title(report),
            QuestionFinding.Details(report),
            [.. report.Dates
                .SelectMany(date => date.Forecasts.Select(forecast => (date.AsOf, Forecast: forecast)))
                .GroupBy(f => f.Forecast.Question.Id)
                .Select(dates => Of([.. dates], scored.Contains(dates.Key), notes))],
            [.. report.Methods.Select(Of)],
            [.. report.NotAnswerable.Select(q => new UnansweredEntry(q.Id, q.Text, q.NotAnswerable))]);
    }

    private static QuestionEntry Of(ImmutableArray<(DateOnly? AsOf, QuestionForecast Forecast)> dates, bool isScored, NoteBook notes)
    {
        (DateOnly? asOf, QuestionForecast forecast) = dates[0];
        ForecastQuestion question = forecast.Question;
        return new QuestionEntry(
            question.Id,
            question.Text,
            notes.Of(question),
            QuestionFinding.Date(asOf),
            question.Horizon.Text,
            Of(forecast.Probability),
            question.ImpliedProbability is { } expected ? Of(expected, null) : null,
            question.Expectation,
            Math.Round(forecast.BaseRate, 4),
            question.Outcome,
            question.KnownOutcome,
            Brier(ForecastMethod.Model),
            Brier(ForecastMethod.Expectation),
            [.. dates.Skip(1).Select(later => new LaterProbability(QuestionFinding.Date(later.AsOf), Of(later.Forecast.Probability)))]);

        string Brier(ForecastMethod method) => isScored && forecast.ScoreOf(method) is { } score ? QuestionFinding.Score(score.Brier) : "";
    }

    private static ProbabilityEntry Of(EnsembleProbability probability) => Of(
        probability.Value, Share(probability.Interval.Low, probability.Interval.High));

    private static ProbabilityEntry Of(double value, string? interval) =>
        new(Math.Round(value, 4), DisplayNumber.Percent(value), ProbabilityWords.Of(value), interval);

    private static MethodScoreEntry Of(MethodScore score) => new(
        Sentence.Capitalised(QuestionFinding.Name(score.Method)),
        score.Count,
        QuestionFinding.Score(score.Brier),
        IsBaseRate(score) ? "" : DisplayNumber.Of(score.BrierSkill, 2)
            + (score.DifferenceError is { } error ? $" (standard error of the difference {QuestionFinding.Score(error)})" : ""),
        QuestionFinding.Score(score.Log),
        IsBaseRate(score) ? "" : $"{score.Discrimination.Right} of {score.Discrimination.Pairs}{(score.Discrimination.Tied > 0 ? $", {score.Discrimination.Tied} tied" : "")}",
        score.Discrimination.Area is { } area && !IsBaseRate(score) ? DisplayNumber.Of(area, 2) : "",
        [.. score.Calibration.Select(bin => new CalibrationEntry(
            $"{bin.Step.Word}, {DisplayNumber.Of(100 * bin.Step.From, 0)} to {DisplayNumber.Of(100 * bin.Step.To, 0)}\u00A0%",
            bin.Count,
            DisplayNumber.Percent(bin.MeanProbability),
            bin.Yes,
            $"{DisplayNumber.Percent(bin.Share)} ({Share(bin.Interval.Low, bin.Interval.High)})"))]);

    // The base rate of the others is lower where the question itself came true: its order means nothing.
    private static bool IsBaseRate(MethodScore score) => score.Method == ForecastMethod.BaseRate;

    private static string Share(double low, double high) => $"{DisplayNumber.Of(100 * low, 0)} to {DisplayNumber.Of(100 * high, 0)}";
}

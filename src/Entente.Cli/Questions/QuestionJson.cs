using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;

namespace Entente.Cli.Questions;

/// <summary>Questions and their scores as JSON, for other programs.</summary>
internal static class QuestionJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Of(QuestionReport report, bool bargains) => JsonSerializer.Serialize(
        new
        {
            Case = report.Dates[0].Experiment.Case.Id,
            Bargaining = bargains,
            report.Dates[0].Experiment.Members,
            report.Dates[0].Experiment.Seed,
            Notes = QuestionWords.Notes(report, bargains),
            Dates = report.Dates.Select(Of),
            NotAnswerable = report.NotAnswerable.Select(q => new { q.Id, Question = q.Text, Why = q.NotAnswerable }),
            EachOnce = new { Questions = report.ScoredOnce.Select(f => f.Question.Id), Methods = report.Methods.Select(Of) },
        },
        s_options);

    private static object Of(QuestionScorecard scorecard) => new
    {
        AsOf = scorecard.AsOf is null ? null : QuestionWords.Date(scorecard),
        Parameters = QuestionWords.Parameters(scorecard.Experiment),
        Questions = scorecard.Forecasts.Select(forecast => Of(forecast, scorecard.Scored.Contains(forecast))),
        Unanswered = scorecard.Unanswered.Select(u => new { u.Question.Id, Why = QuestionWords.Reason(u) }),
        Methods = scorecard.Methods.Select(Of),
    };

    private static object Of(QuestionForecast forecast, bool isScored) => new
    {
        forecast.Question.Id,
        Question = forecast.Question.Text,
        Resolution = forecast.Question.Resolution?.Text,
        Horizon = forecast.Question.Horizon.Text,
        Probability = forecast.Probability.Value,
        Word = ProbabilityScale.StepOf(forecast.Probability.Value).Word,
        forecast.Probability.Yes,
        Members = forecast.Probability.Count,
        Interval = Of(forecast.Probability.Interval),
        Expectation = forecast.Question.ImpliedProbability,
        forecast.BaseRate,
        forecast.Question.Outcome,
        Scores = isScored ? Enum.GetValues<ForecastMethod>().Select(method => Of(method, forecast.ScoreOf(method))) : null,
    };

    private static object Of(ForecastMethod method, ScoredForecast? score) =>
        new { Method = QuestionWords.Method(method), score?.Brier, score?.Log, Metaculus = score?.Baseline };

    private static object Of(MethodScore score) => new
    {
        Method = QuestionWords.Method(score.Method),
        N = score.Count,
        score.Brier,
        score.BrierSkill,
        score.DifferenceError,
        score.Log,
        score.LogSkill,
        Metaculus = score.Baseline,
        Discrimination = new { score.Discrimination.Right, score.Discrimination.Tied, score.Discrimination.Pairs, RocArea = score.Discrimination.Area },
        score.Decomposition,
        Calibration = score.Calibration.Select(bin => new
        {
            bin.Step.Word,
            bin.Step.From,
            bin.Step.To,
            N = bin.Count,
            bin.MeanProbability,
            bin.Yes,
            bin.Share,
            Interval = Of(bin.Interval),
        }),
    };

    private static object Of(BinomialInterval interval) => new { interval.Low, interval.High };
}

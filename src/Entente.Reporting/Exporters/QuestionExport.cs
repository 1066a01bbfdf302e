using System.Globalization;
using Entente.Analysis.Questions;

namespace Entente.Reporting.Exporters;

/// <summary>Forecasting questions and their scores, for programs: the same numbers as <c>entente questions --json</c> gives.</summary>
internal static class QuestionExport
{
    /// <summary>All dates, and the scores of each question once.</summary>
    public static object Of(QuestionReport report) => new
    {
        Dates = report.Dates.Select(date => new
        {
            AsOf = date.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Parameters = date.Experiment.Posterior is { } posterior ? $"posterior {posterior.Name}" : "prior",
            Questions = date.Forecasts.Select(forecast => new
            {
                forecast.Question.Id,
                Probability = forecast.Probability.Value,
                forecast.Probability.Yes,
                Members = forecast.Probability.Count,
                Expectation = forecast.Question.ImpliedProbability,
                forecast.BaseRate,
                forecast.Question.Outcome,
            }),
        }),
        NotAnswerable = report.NotAnswerable.Select(q => q.Id),
        Methods = report.Methods.Select(m => new
        {
            Method = m.Method.ToString().ToLowerInvariant(),
            N = m.Count,
            m.Brier,
            m.BrierSkill,
            m.DifferenceError,
            m.Log,
            m.LogSkill,
            RocArea = m.Discrimination.Area,
        }),
    };
}

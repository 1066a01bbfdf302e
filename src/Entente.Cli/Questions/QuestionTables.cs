using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Reporting.Tables;

namespace Entente.Cli.Questions;

/// <summary>Questions and their scores as tables for people.</summary>
internal static class QuestionTables
{
    private const string Once = "each once, as asked";

    /// <summary>All questions with a probability at one date.</summary>
    public static ReportTable Forecasts(QuestionScorecard scorecard) => new(
        $"As of {QuestionWords.Date(scorecard)}: probability of yes in %, in brackets its 95 % interval over members",
        [Words("id"), Words("question"), Words("horizon"), Words("model"), Numbers("expected"), Numbers("base rate"), Words("outcome"), Numbers("Brier"), Numbers("log")],
        [.. scorecard.Forecasts.Select(forecast => Row(forecast, scorecard.Scored.Contains(forecast)))]);

    /// <summary>The questions that the model does not answer.</summary>
    public static ReportTable NotAnswerable(QuestionReport report) => new(
        "Not answerable by the model",
        [Words("id"), Words("question"), Words("why")],
        [.. report.NotAnswerable.Select(q => (ImmutableArray<string>)[q.Id, q.Text, q.NotAnswerable])]);

    /// <summary>The questions that could be answered, but not at a date.</summary>
    public static ReportTable Unanswered(QuestionScorecard scorecard) => new(
        $"No probability as of {QuestionWords.Date(scorecard)}",
        [Words("why"), Words("questions")],
        [.. scorecard.Unanswered
            .Where(u => u.Reason != UnansweredReason.NotAnswerable)
            .GroupBy(QuestionWords.Reason)
            .Select(group => (ImmutableArray<string>)[group.Key, string.Join(", ", group.Select(u => u.Question.Id))])]);

    /// <summary>Mean scores by method, at each date and of each question once.</summary>
    public static ReportTable Totals(QuestionReport report) => new(
        "Mean scores, all methods on the same questions; skill is 1 - score / base rate's, ± the standard error of the difference of the Brier scores",
        [Words("questions"), Words("method"), Numbers("n"), Numbers("Brier"), Numbers("skill"), Numbers("±"), Numbers("log"), Numbers("skill"), Numbers("Metaculus"), Words("pairs ordered rightly"), Numbers("ROC area")],
        [.. report.Dates.SelectMany(d => d.Methods.Select(m => Row($"as of {QuestionWords.Date(d)}", m))), .. report.Methods.Select(m => Row(Once, m))]);

    /// <summary>What the Brier score of each question once is made of.</summary>
    public static ReportTable Decomposition(QuestionReport report) => new(
        $"Brier score = reliability - resolution + uncertainty + within bins (Murphy); {Once}",
        [Words("method"), Numbers("n"), Numbers("reliability"), Numbers("resolution"), Numbers("uncertainty"), Numbers("within bins"), Numbers("Brier")],
        [.. report.Methods.Select(m => (ImmutableArray<string>)
        [
            QuestionWords.Method(m.Method), Number(m.Count), Score(m.Decomposition.Reliability), Score(m.Decomposition.Resolution),
            Score(m.Decomposition.Uncertainty), Score(m.Decomposition.WithinBins), Score(m.Brier),
        ])]);

    /// <summary>Calibration of each question once, in the bins of the words.</summary>
    public static ReportTable Calibration(QuestionReport report) => new(
        $"Calibration: how often it was yes where so much was given; {Once}; in brackets the 95 % interval of the share",
        [Words("method"), Words("given"), Numbers("n"), Numbers("mean given"), Numbers("yes"), Words("share")],
        [.. from method in report.Methods
            from bin in method.Calibration
            select (ImmutableArray<string>)
            [
                QuestionWords.Method(method.Method), $"{bin.Step.Word}, {Percent(bin.Step.From)}–{Percent(bin.Step.To)} %", Number(bin.Count), Percent(bin.MeanProbability),
                Number(bin.Yes), $"{Percent(bin.Share)} {Interval(bin.Interval)}",
            ]]);

    private static ImmutableArray<string> Row(QuestionForecast forecast, bool isScored)
    {
        EnsembleProbability probability = forecast.Probability;
        ScoredForecast? score = isScored ? forecast.ScoreOf(ForecastMethod.Model) : null;
        return
        [
            forecast.Question.Id,
            forecast.Question.Text,
            forecast.Question.Horizon.Text,
            $"{Percent(probability.Value)} {ProbabilityScale.StepOf(probability.Value).Word} {Interval(probability.Interval)}",
            forecast.Question.ImpliedProbability is { } expected ? Percent(expected) : "–",
            Percent(forecast.BaseRate),
            forecast.Question.Outcome switch { true => "yes", false => "no", _ => "–" },
            score is { } known ? Score(known.Brier) : "–",
            score is { } given ? Score(given.Log) : "–",
        ];
    }

    private static ImmutableArray<string> Row(string questions, MethodScore score) =>
    [
        questions, QuestionWords.Method(score.Method), Number(score.Count), Score(score.Brier), Skill(score.BrierSkill),
        score.DifferenceError is { } error && score.Method != ForecastMethod.BaseRate ? Score(error) : "–",
        Score(score.Log), Skill(score.LogSkill), score.Baseline.ToString("0.0", CultureInfo.InvariantCulture),
        $"{score.Discrimination.Right} of {score.Discrimination.Pairs}{(score.Discrimination.Tied > 0 ? $", {score.Discrimination.Tied} tied" : "")}",
        score.Discrimination.Area is { } area ? Skill(area) : "–",
    ];

    // Tenths where a whole number would read as none or all.
    private static string Percent(double share) =>
        (100 * share).ToString(share is > 0 and < 0.01 or > 0.99 and < 1 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Interval(BinomialInterval interval) => $"({Percent(interval.Low)}–{Percent(interval.High)})";

    private static string Score(double score) => double.IsPositiveInfinity(score) ? "∞" : score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Skill(double skill) => double.IsFinite(skill) ? skill.ToString("0.00", CultureInfo.InvariantCulture) : "-∞";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static ReportColumn Words(string header) => new(header, IsNumeric: false);

    private static ReportColumn Numbers(string header) => new(header, IsNumeric: true);
}

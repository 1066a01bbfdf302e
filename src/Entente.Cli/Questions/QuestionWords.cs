using System.Globalization;
using Entente.Analysis.Questions;
using Entente.Experiments.Execution;

namespace Entente.Cli.Questions;

/// <summary>What is said of questions, in the tables and in JSON alike.</summary>
internal static class QuestionWords
{
    // A mean over fewer says little; the number is a convention.
    private const int Few = 50;

    /// <summary>The date that a scorecard speaks from.</summary>
    public static string Date(QuestionScorecard scorecard) => scorecard.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "newest data";

    /// <summary>A method's name.</summary>
    public static string Method(ForecastMethod method) => method switch
    {
        ForecastMethod.Model => "model",
        ForecastMethod.Expectation => "document's expectation",
        _ => "base rate",
    };

    /// <summary>Why a question has no probability at a date.</summary>
    public static string Reason(UnansweredQuestion unanswered) => unanswered.Reason switch
    {
        UnansweredReason.NotAnswerable => unanswered.Question.NotAnswerable,
        UnansweredReason.AskedLater => "asked later",
        UnansweredReason.HorizonPassed => "its horizon has passed",
        UnansweredReason.NotFinite => "no member's numbers are finite",
        _ => throw new ArgumentOutOfRangeException(nameof(unanswered), unanswered.Reason, "No such reason."),
    };

    /// <summary>Where the parameters of a run come from.</summary>
    public static string Parameters(Experiment experiment) => experiment.Posterior is { } posterior ? $"posterior {posterior.Name}" : "prior";

    /// <summary>What the numbers rest on.</summary>
    public static IEnumerable<string> Notes(QuestionReport report, bool bargains)
    {
        Experiment experiment = report.Dates[0].Experiment;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{experiment.Members} members, seed {experiment.Seed}, {(bargains ? "with" : "without")} bargaining; parameters: {string.Join(", ", report.Dates.Select(d => $"{Date(d)} {Parameters(d.Experiment)}"))}; drivers after the date are forecast.");
        yield return "A probability is (members that say yes + 1/2) / (members + 1); the interval is of the number of members alone, not of what the model lacks.";
        yield return "The base rate is (yes + 1/2) / (n + 1) of the other resolved questions; it knows their outcomes, also later ones. The model's structure and the choice of questions are hindsight.";
        int scored = report.ScoredOnce.Length;
        if (scored is > 0 and < Few)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{scored} scored questions, many of them on the same events, are few: no bin and no part of the Brier score is known well, and reliability and resolution both come out too great.");
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Questions;

namespace Entente.Reporting.Words;

/// <summary>What the scores of forecasting questions say.</summary>
internal static class QuestionFinding
{
    // A mean over fewer says little; the number is a convention.
    private const int Few = 50;

    /// <summary>How the model scores beside the documents' expectation and the base rate.</summary>
    public static Phrase Title(QuestionReport report)
    {
        ImmutableArray<MethodScore> methods = report.Methods;
        int asked = report.Dates.SelectMany(d => d.Forecasts).DistinctBy(f => f.Question.Id).Count();
        if (methods.FirstOrDefault(m => m.Method == ForecastMethod.Model) is not { } model)
        {
            return Phrase.Of($"The model answers {Questions(asked)}; none is settled yet");
        }

        MethodScore[] others = [.. methods.Where(m => m.Method != ForecastMethod.Model).OrderBy(m => m.Brier)];
        string[] better = [.. others.Where(o => model.Brier < o.Brier).Select(o => Name(o.Method))];
        string[] worse = [.. others.Where(o => model.Brier >= o.Brier).Select(o => Name(o.Method))];
        string verdict = (better.Length, worse.Length) switch
        {
            ( > 0, 0) => $"better than {string.Join(" and ", better)}",
            (0, > 0) => $"worse than {string.Join(" and ", worse)}",
            _ => $"better than {string.Join(" and ", better)}, worse than {string.Join(" and ", worse)}",
        };
        return Phrase.Of($"On {Questions(model.Count)} whose answer is known the model does {verdict}");
    }

    /// <summary>The scores in a sentence, what they rest on, and their limits.</summary>
    public static ImmutableArray<string> Details(QuestionReport report)
    {
        ImmutableArray<MethodScore> methods = report.Methods;
        string parameters = string.Join("; ", report.Dates.Select(d => $"{Date(d.AsOf)}: {(d.Experiment.Posterior is { } p ? $"posterior {p.Name}" : "prior")}"));
        List<string> details = [];
        if (!methods.IsEmpty)
        {
            details.Add($"Mean Brier scores (0 is best, 0.25 that of saying one half each time): {string.Join(", ", methods.Select(m => $"{Name(m.Method)} {Score(m.Brier)}"))}. {Doubt(methods)}");
            details.Add("Each question is scored once, by the probability at the date at which it was asked, from what was known then; drivers after the date are forecast.");
        }

        details.Add($"A probability is the share of runs in which the resolution holds, never quite 0 or 1. Its interval tells of the number of runs alone, not of what the model leaves out. Parameters as of {parameters}.");
        details.Add("The base rate is the share of yes among the other settled questions, which it knows of whenever they were settled. That the model has these variables, and which questions were picked, is hindsight.");
        return [.. details];
    }

    /// <summary>A method's name inside a sentence.</summary>
    public static string Name(ForecastMethod method) => method switch
    {
        ForecastMethod.Model => "the model",
        ForecastMethod.Expectation => "the documents",
        _ => "the base rate",
    };

    /// <summary>A date as printed.</summary>
    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "the newest data";

    /// <summary>A Brier or logarithmic score with three decimals.</summary>
    public static string Score(double score) => double.IsPositiveInfinity(score) ? "∞" : DisplayNumber.Of(score, 3);

    private static string Doubt(ImmutableArray<MethodScore> methods)
    {
        MethodScore model = methods[0];
        string apart = model.DifferenceError is { } error && methods.FirstOrDefault(m => m.Method == ForecastMethod.BaseRate) is { } rate
            ? Math.Abs(model.Brier - rate.Brier) > 2 * error
                ? $"The model differs from the base rate by more than twice the standard error ({Score(error)})"
                : $"The model differs from the base rate by less than twice the standard error ({Score(error)}): that may be chance"
            : "";
        string few = model.Count < Few ? $"{(apart.Length == 0 ? "" : "; ")}{Questions(model.Count)}, many of them on the same events, are few" : "";
        return apart.Length + few.Length == 0 ? "" : $"{Sentence.Capitalised(apart + few)}.";
    }

    private static string Questions(int count) => $"{Sentence.Count(count)} {(count == 1 ? "question" : "questions")}";
}

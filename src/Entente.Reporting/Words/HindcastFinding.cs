using System.Collections.Immutable;
using Entente.Analysis.Scoring;

namespace Entente.Reporting.Words;

/// <summary>What later years say of a forecast.</summary>
internal static class HindcastFinding
{
    // The shares of points in a 90 % interval that are taken for an honest one.
    private const double Narrow = 0.80;
    private const double Wide = 0.97;

    /// <summary>On how many series the run beats its baseline, with the drivers as they were and forecast.</summary>
    public static Phrase Title(Hindcast hindcast, Func<SeriesScore, string> note)
    {
        Scorecard observed = hindcast.DriversObserved.Scorecard;
        SeriesScore[] compared = [.. observed.Series.Where(s => s.Skill is not null)];
        string years = Years(observed);
        if (compared.Length == 0)
        {
            return Phrase.Of($"Held against {years}: too little was known before to compare with a baseline");
        }

        string[] better = [.. new[] { observed, hindcast.DriversForecast.Scorecard }.Select(card => Sentence.Count(card.Series.Count(s => s.Skill > 0)))];
        string of = $"of {Sentence.Count(compared.Length)} series";
        return Phrase.Of(
            $"Held against {years}, the model beats the best simple forecast on ",
            new PhrasePart($"{Number(better[0])} {of}", note(compared[0])),
            $" with the drivers as they were, on {Number(better[1])} as a true forecast");
    }

    /// <summary>How many points the intervals hold and what that says; then for both runs which series are worse than their baseline.</summary>
    public static ImmutableArray<string> Details(Hindcast hindcast)
    {
        Scorecard observed = hindcast.DriversObserved.Scorecard;
        Scorecard forecast = hindcast.DriversForecast.Scorecard;
        Coverage coverage = observed.Pooled.Coverage90;
        return
        [
            $"The 90 % intervals hold {Holds(coverage)} with the drivers as they were, {Holds(forecast.Pooled.Coverage90)} in the true forecast. {Width(coverage)}",
            Worse("with the drivers as they were", observed),
            Worse("as a true forecast", forecast),
        ];
    }

    /// <summary>"12 of 15 points (80 %; between 52 and 96)".</summary>
    public static string Holds(Coverage coverage) => $"{Inside(coverage)} points ({Share(coverage)})";

    /// <summary>"12 of 15".</summary>
    public static string Inside(Coverage coverage) => $"{coverage.Inside} of {coverage.Count}";

    /// <summary>"80 %; between 52 and 96".</summary>
    public static string Share(Coverage coverage) => coverage.Count == 0
        ? ""
        : $"{DisplayNumber.Of(100 * coverage.Share, 0)}\u00A0%; between {DisplayNumber.Of(100 * coverage.Low, 0)} and {DisplayNumber.Of(100 * coverage.High, 0)}";

    /// <summary>Whether the baseline scores better, by as much as is printed.</summary>
    public static bool IsWorse(double? skill) => skill < -0.005;

    /// <summary>Skill with two decimals; empty where there is none.</summary>
    public static string Skill(double? skill) => skill is { } value ? DisplayNumber.Of(value, 2) : "";

    /// <summary>A baseline in words.</summary>
    public static string Baseline(string id) => id switch
    {
        "persistence" => "the last value known",
        "linear-trend" => "linear trend",
        "ar1-with-drift" => "AR(1) with drift",
        _ => id,
    };

    private static string Number(string count) => count == "0" ? "none" : count;

    private static string Width(Coverage coverage) => coverage.Share switch
    {
        < Narrow => $"Sharp but wrong is worse than wide and right: these intervals are too narrow{Doubt(coverage)}.",
        > Wide => $"They are wider than they need be{Doubt(coverage)}; wide and right is better than sharp but wrong.",
        _ => "That is about as many as it should be.",
    };

    private static string Doubt(Coverage coverage) =>
        coverage.Low <= 0.9 && coverage.High >= 0.9 ? ", as far as so few points can tell" : "";

    private static string Worse(string how, Scorecard card)
    {
        SeriesScore[] worse = [.. card.Series.Where(s => IsWorse(s.Skill)).OrderBy(s => s.Skill)];
        string pooled = card.Pooled.Skill is { } skill ? $"Pooled over the series the skill {how} is {Skill(skill)}" : $"Nothing can be pooled {how}";
        return worse.Length == 0
            ? $"{pooled}; no series is worse than its baseline."
            : $"{pooled}; worse than the baseline: {string.Join("; ", worse.Select(s => $"“{s.Mapping.Series.Title}” ({Skill(s.Skill)}, {Points(s.Points.Length)})"))}.";
    }

    private static string Points(int count) => $"{Sentence.Count(count)} {(count == 1 ? "point" : "points")}";

    private static string Years(Scorecard card)
    {
        int[] years = [.. card.Series.SelectMany(s => s.Points).Select(p => (p.Point.Date.Earliest ?? p.Point.Date.Latest)!.Value.Year)];
        return years.Min() == years.Max() ? $"{years.Min()}" : $"{years.Min()} to {years.Max()}";
    }
}

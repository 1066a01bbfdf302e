using System.Collections.Immutable;
using Entente.Analysis.Scoring;

namespace Entente.Reporting.Words;

/// <summary>How a run as of an earlier day compares with what came of it.</summary>
internal static class AftermathFinding
{
    /// <summary>On how many series the forecast beats its baseline, and how many points its intervals hold.</summary>
    public static string Title(Scorecard scorecard)
    {
        if (scorecard.Series.IsEmpty)
        {
            return "Nothing that the model speaks of was observed later";
        }

        int compared = scorecard.Series.Count(s => s.Skill is not null);
        string holds = $"its 90 % intervals hold {HindcastFinding.Inside(scorecard.Pooled.Coverage90)} later points";
        return compared == 0
            ? $"Too little was known to compare the forecast with a simple one; {holds}"
            : $"The forecast beats the best simple one on {Better(scorecard)} of {Sentence.Count(compared)} series; {holds}";
    }

    /// <summary>The share of points that the intervals hold, and which series are worse than their baseline.</summary>
    public static ImmutableArray<string> Details(Scorecard scorecard)
    {
        if (scorecard.Series.IsEmpty)
        {
            return [];
        }

        SeriesScore[] worse = [.. scorecard.Series.Where(s => s.Skill < 0).OrderBy(s => s.Skill)];
        string pooled = scorecard.Pooled.Skill is { } skill
            ? $"Pooled over the series the skill is {HindcastFinding.Skill(skill)}"
            : "The scores of the series cannot be pooled";
        return
        [
            $"The 90 % intervals hold {HindcastFinding.Holds(scorecard.Pooled.Coverage90)}.",
            worse.Length == 0
                ? $"{pooled}; no series is worse than its baseline."
                : $"{pooled}; worse than the baseline: {string.Join("; ", worse.Select(s => $"“{s.Mapping.Series.Title}” ({HindcastFinding.Skill(s.Skill)})"))}.",
        ];
    }

    private static string Better(Scorecard scorecard) => scorecard.Series.Count(s => s.Skill > 0) switch
    {
        0 => "none",
        var count => Sentence.Count(count),
    };
}

using Entente.Analysis.Strategies;
using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>The condition of a ranking flip as the beginning of a sentence.</summary>
internal static class FlipWords
{
    /// <summary>"In the future X", "With “Recovery speed” below 0.145 1/year (33 % of runs)", "With the weight of Y above 0.4 (33 % of runs)".</summary>
    public static Phrase Condition(Case source, RankingFlip flip)
    {
        if (flip.Kind == FlipKind.Scenario)
        {
            return Phrase.Of("In the future ", PhrasePart.Of(source.Scenarios.First(s => s.Id == flip.Subject)));
        }

        string share = $" ({DisplayNumber.Percent(flip.Share)} of runs)";
        return Phrase.Of("With " + (flip.Kind == FlipKind.Weight ? "the " + flip.Condition : Quoted(source, flip)) + share);
    }

    private static string Quoted(Case source, RankingFlip flip)
    {
        string name = source.Parameters.First(p => p.Variable.Path == flip.Subject).Variable.Name;
        return flip.Condition.StartsWith(name, StringComparison.Ordinal)
            ? $"“{name}”{flip.Condition[name.Length..]}"
            : flip.Condition;
    }
}

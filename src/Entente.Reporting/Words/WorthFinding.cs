using System.Collections.Immutable;
using Entente.Analysis.Strategies;
using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>What the judgements say: which strategy scores highest for whom, how surely, and what would change it.</summary>
internal static class WorthFinding
{
    private const int ScoreDecimals = 0;

    /// <summary>The title over all judges: who scores highest for whom. It names no winner over judges.</summary>
    public static Phrase Title(ImmutableArray<Judgement> judgements)
    {
        if (judgements.IsEmpty)
        {
            return Phrase.Of("The case names nobody by whose criteria the strategies are judged");
        }

        IGrouping<string, Judgement>[] byLeader = [.. judgements.GroupBy(j => Ranked(j)[0].Strategy.Id)];
        Phrase[] camps = [.. byLeader.Select(camp => Phrase.Join(
            Phrase.Of(PhrasePart.Of(Ranked(camp.First())[0].Strategy), " for "),
            Phrase.List([.. camp.Select(j => Phrase.Of(Sentence.Inside(j.Judge.Name)))])))];
        return byLeader.Length == 1
            ? Phrase.Join(Phrase.Of("Highest mean score: "), camps[0])
            : Phrase.Join(Phrase.Of("The highest mean score depends on who judges: "), Semicolons(camps));
    }

    /// <summary>The answer's first sentence: for each judge the strategy that scores highest, and in what share of runs it is the best.</summary>
    /// <param name="judgements">At least one.</param>
    /// <param name="noteOf">Gives the id of the note on a judge's criteria.</param>
    public static Phrase Lead(ImmutableArray<Judgement> judgements, Func<Judge, string> noteOf)
    {
        bool agree = judgements.Select(j => Ranked(j)[0].Strategy.Id).Distinct().Count() == 1;
        return Phrase.Join(
            Phrase.Of(agree ? "One strategy scores highest whoever judges: " : "What holds up best depends on who judges: "),
            Semicolons([.. judgements.Select(j => Camp(j, noteOf(j.Judge)))]),
            Phrase.Of("."));
    }

    /// <summary>One judge's finding.</summary>
    public static Phrase Of(Judgement judgement, string note)
    {
        ImmutableArray<StrategyWorth> ranked = Ranked(judgement);
        StrategyWorth first = ranked[0];
        Phrase lead = Phrase.Of(
            $"By the criteria of {Sentence.Inside(judgement.Judge.Name)}, ",
            PhrasePart.Of(first.Strategy),
            " scores highest: ",
            new PhrasePart(RangeWords.Around($"{Score(first.Mean)} points of 100", Score(first.Low), Score(first.High)), note));
        return ranked.Length == 1
            ? Phrase.Join(lead, Phrase.Of("."))
            : Phrase.Join(
                lead,
                Phrase.Of($"; it is the best {ProbabilityWords.InRuns(first.ShareBest)}. Next comes "),
                Phrase.Of(PhrasePart.Of(ranked[1].Strategy), $" with {Score(ranked[1].Mean)}. "),
                LeastRegret(judgement));
    }

    /// <summary>One condition that puts another strategy first.</summary>
    /// <param name="flip">What was found.</param>
    /// <param name="condition">The condition in words, as a sentence's beginning.</param>
    /// <param name="note">Id of the note on what the condition is about.</param>
    public static Phrase Of(RankingFlip flip, Phrase condition, string note) => Phrase.Join(
        condition,
        Phrase.Of(
            ", ",
            PhrasePart.Of(flip.Leader),
            " comes before ",
            PhrasePart.Of(flip.OverallLeader),
            ", by ",
            new PhrasePart($"{Score(flip.Margin, 1)} points", note),
            "."));

    /// <summary>One sentence for a judge whose ranking nothing changes.</summary>
    public static Phrase NoFlip(Judgement judgement) => Phrase.Of(
        $"No future, and no third of the range of a parameter or a weight, changes which strategy comes first by the criteria of {Sentence.Inside(judgement.Judge.Name)}: it stays ",
        PhrasePart.Of(Ranked(judgement)[0].Strategy),
        ".");

    /// <summary>What one criterion would have to weigh for another strategy to come first.</summary>
    /// <param name="found">The share at which the two are level.</param>
    /// <param name="note">Id of the note on the judge's criteria.</param>
    public static Phrase Of(BreakEvenWeight found, string note) => Phrase.Of(
        PhrasePart.Of(found.Leader),
        " would come before ",
        PhrasePart.Of(found.OverallLeader),
        $" if “{found.Outcome.Title}” carried {(found.BreakEven > found.Share ? "more" : "less")} than ",
        new PhrasePart($"{DisplayNumber.Percent(found.BreakEven)} of the weight", note),
        $"; it carries {DisplayNumber.Percent(found.Share)} on average.");

    /// <summary>The strategies by mean, highest first; ties in the case's order.</summary>
    public static ImmutableArray<StrategyWorth> Ranked(Judgement judgement) =>
        [.. judgement.Strategies.OrderByDescending(s => s.Mean)];

    /// <summary>A score as printed.</summary>
    public static string Score(double points, int decimals = ScoreDecimals) => DisplayNumber.Of(points, decimals);

    private static Phrase Camp(Judgement judgement, string note)
    {
        StrategyWorth first = Ranked(judgement)[0];
        return Phrase.Of(
            $"by the criteria of {Sentence.Inside(judgement.Judge.Name)}, ",
            PhrasePart.Of(first.Strategy),
            " is the best ",
            new PhrasePart(ProbabilityWords.InRuns(first.ShareBest), note));
    }

    private static Phrase LeastRegret(Judgement judgement)
    {
        StrategyWorth least = judgement.Strategies.MinBy(s => s.GreatestRegret)!;
        StrategyWorth most = judgement.Strategies.MaxBy(s => s.GreatestRegret)!;
        return Phrase.Of(
            "The greatest regret is least under ",
            PhrasePart.Of(least.Strategy),
            $" ({Score(least.GreatestRegret, 1)} points) and largest under ",
            PhrasePart.Of(most.Strategy),
            $" ({Score(most.GreatestRegret, 1)}).");
    }

    private static Phrase Semicolons(Phrase[] camps) =>
        Phrase.Join([.. camps.SelectMany((camp, i) => i == 0 ? [camp] : new[] { Phrase.Of("; "), camp })]);
}

using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Building;

namespace Entente.Reporting.Words;

/// <summary>What the rounds of one cell say, and what became of a promise.</summary>
internal static class TableFinding
{
    /// <summary>How often the sides agree, and on which issue something is settled anew most and least often.</summary>
    public static Phrase Of(Negotiation negotiation, EnsembleCell cell, NoteBook notes)
    {
        int met = cell.YearsOfRounds.Sum(r => r.Met);
        if (met == 0)
        {
            return Phrase.Of("The sides never meet");
        }

        double agreed = (double)cell.YearsOfRounds.Sum(r => r.Agreed) / met;
        (NegotiationIssue Issue, double Share)[] changed =
        [
            .. negotiation.Issues
                .Select((issue, place) => (issue, PackageDepth.Changed(negotiation, place, cell.YearsOfRounds)))
                .Where(c => double.IsFinite(c.Item2))
                .OrderByDescending(c => c.Item2),
        ];
        Phrase most = Issue(changed[0], notes);
        return Phrase.Join(
            Phrase.Of(
                "The sides agree in ",
                new PhrasePart($"{DisplayNumber.Percent(agreed)} of their meetings", notes.Of(negotiation.Parties[0])),
                "; what they settle anew most often: "),
            changed.Length == 1 ? most : Phrase.Join(most, Phrase.Of(", least often: "), Issue(changed[^1], notes)));
    }

    /// <summary>What was signed and delivered by the end, and how often something was overdue.</summary>
    public static Phrase Of(Negotiation negotiation, Promise promise, EnsembleCell cell, PromiseSummary summary, NoteBook notes)
    {
        string signed = DisplayNumber.Compact(cell.Band(promise.SignedSoFar.Index).Values[2][^1]);
        string delivered = DisplayNumber.Compact(cell.Band(promise.Delivered.Index).Values[2][^1]);
        return Phrase.Of(
            "At the end the median is ",
            new PhrasePart($"{signed} signed and {delivered} delivered", notes.Of(negotiation, promise)),
            $"; something is overdue {ProbabilityWords.InRuns(summary.ShareOverdue[^1])}, and keeping pays {Sentence.Inside(negotiation.Parties[promise.Keeper].Name)} "
            + $"{ProbabilityWords.InRuns(summary.ShareKeeping[^1])}.");
    }

    private static Phrase Issue((NegotiationIssue Issue, double Share) changed, NoteBook notes) => Phrase.Of(
        $"{Sentence.Inside(changed.Issue.Title)} (",
        new PhrasePart(DisplayNumber.Percent(changed.Share), notes.Of(changed.Issue)),
        ")");
}

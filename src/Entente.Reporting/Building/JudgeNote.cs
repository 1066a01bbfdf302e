using System.Collections.Immutable;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The note behind a judge's scores.</summary>
internal static class JudgeNote
{
    /// <summary>The criteria, each with its claims.</summary>
    public static NoteEntry Of(Case @case, Judge judge)
    {
        ImmutableArray<Criterion> criteria = [.. @case.Criteria.Where(c => c.Judge.Id == judge.Id)];
        return new NoteEntry(
            Id: "",
            Number: 0,
            Title: $"Criteria of {Sentence.Inside(judge.Name)}",
            Text: "0 points: every criterion at its worst; 100: every one at its best. Weights are drawn anew in each run and "
                + "sum to one. The criteria are read from what the evidence says this side cares about; they are not the view of the authors.",
            Basis: null,
            Claims: [],
            Links: [],
            Inputs: [.. criteria.Select(CriterionWords.Input)],
            Figures: [],
            Rivals: []);
    }
}

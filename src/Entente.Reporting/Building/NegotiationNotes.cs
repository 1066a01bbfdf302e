using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Cases.Provenance;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The notes behind what is settled at the table.</summary>
internal static class NegotiationNotes
{
    /// <summary>An issue: what it moves and to what, and what feeds that lever without agreement.</summary>
    public static NoteEntry Of(Case @case, NegotiationIssue issue)
    {
        string verb = issue.Move == LeverMove.Sets ? "sets" : "adds through";
        string options = string.Join("; ", issue.Options.Select(o => o.Title));
        return Note(@case, issue.Title, $"An agreement {verb} the model's “{issue.Lever.Name}”. Options: {options}.", issue.Basis, issue.Lever);
    }

    /// <summary>A side: what it has while the sides disagree.</summary>
    public static NoteEntry Of(Case @case, NegotiatingParty party) => Note(
        @case,
        $"{party.Name} at the table",
        $"It values packages by the criteria of {Sentence.Inside(party.Judge.Name)}, discounts what comes later at the model's “{party.DiscountRate.Name}”, "
        + "and signs nothing that is worth less to it than what it has while they disagree"
        + (party.Outside is null ? "." : ", nor less than it would have by leaving for good."),
        party.Basis,
        party.Disagreement);

    /// <summary>A promise: who keeps it, by when, and on what keeping hangs.</summary>
    public static NoteEntry Of(Case @case, Negotiation negotiation, Promise promise) => Note(
        @case,
        $"Promise: {Sentence.Inside(negotiation.Issues[promise.Issue].Title)}",
        $"Signed: the model's “{promise.SignedSoFar.Name}”; delivered: “{promise.Delivered.Name}”. {negotiation.Parties[promise.Keeper].Name} delivers "
        + "what is due while keeping the promise is worth more to it than breaking it.",
        promise.Basis,
        promise.KeepingPays);

    /// <summary>A round: who called it and when.</summary>
    public static NoteEntry Of(Case @case, Round round) => Note(
        @case, round.Title, Sentence.Stopped(Sentence.Capitalised(RoundWords.When(round))), round.Basis, round.When);

    private static NoteEntry Note(Case @case, string title, string text, Basis basis, Variable? feeds) => new(
        Id: "",
        Number: 0,
        Title: title,
        Text: $"{text} {basis.Note}".TrimEnd(),
        Basis: BasisWords.Of(basis),
        Claims: basis.ClaimIds,
        Links: [],
        Inputs: feeds is null ? [] : ModelInputs.Of(VariableProvenance.Of(@case, feeds)),
        Figures: [],
        Rivals: []);
}

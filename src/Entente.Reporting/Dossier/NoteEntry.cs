using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>Where a number comes from. Numbered in the order in which the page first needs it.</summary>
/// <param name="Id">Stable id: kind and subject.</param>
/// <param name="Number">The footnote's number.</param>
/// <param name="Title">What the number is about.</param>
/// <param name="Text">How it is made.</param>
/// <param name="Basis"><c>claims</c>, <c>judgement</c>, <c>definition</c>, <c>data</c>, or <see langword="null"/> where several.</param>
/// <param name="Claims">Claims that it rests on itself, nearest first.</param>
/// <param name="Links">Causal links that it rests on.</param>
/// <param name="Inputs">What feeds it: data and uncertain parameters of the model, each with its own claims.</param>
/// <param name="Figures">For a series, who gives its figures.</param>
/// <param name="Rivals">Series that give other figures for the same.</param>
internal sealed record NoteEntry(
    string Id,
    int Number,
    string Title,
    string Text,
    string? Basis,
    ImmutableArray<string> Claims,
    ImmutableArray<LinkEntry> Links,
    ImmutableArray<InputEntry> Inputs,
    ImmutableArray<FiguresEntry> Figures,
    ImmutableArray<RivalEntry> Rivals);

/// <summary>A causal link with who asserts it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">Cause, direction and effect in words.</param>
/// <param name="Basis">asserted or implied.</param>
/// <param name="Contested">Why it is contested, or <see langword="null"/>.</param>
/// <param name="Claims">Ids of claims behind it.</param>
internal sealed record LinkEntry(string Id, string Text, string Basis, string? Contested, ImmutableArray<string> Claims);

/// <summary>Something that feeds a number: a parameter, a driver, or what a strategy or scenario does.</summary>
/// <param name="Text">What it is and how large.</param>
/// <param name="Basis"><c>claims</c>, <c>judgement</c> or <c>data</c>.</param>
/// <param name="Remark">Why, or empty.</param>
/// <param name="Claims">Ids of claims.</param>
internal sealed record InputEntry(string Text, string Basis, string Remark, ImmutableArray<string> Claims);

/// <summary>Figures of a series that one source gives.</summary>
/// <param name="Span">From the first to the last date, as written.</param>
/// <param name="Count">How many figures.</param>
/// <param name="Source">Who gives them.</param>
/// <param name="Address">Where, or empty.</param>
/// <param name="IsVerified">Whether a named source gives them.</param>
internal sealed record FiguresEntry(string Span, int Count, string Source, string Address, bool IsVerified);

/// <summary>Something that contradicts.</summary>
/// <param name="Id">Id of a claim or a series.</param>
/// <param name="Title">What it is: empty for a claim, which has an entry of its own.</param>
/// <param name="About">What they disagree about.</param>
internal sealed record RivalEntry(string Id, string Title, string About);

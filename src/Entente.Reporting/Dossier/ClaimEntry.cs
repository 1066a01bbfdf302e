using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>What a source says.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Source">Id of the source that says it.</param>
/// <param name="CitedVia">Id of the source that quotes it, or <see langword="null"/>.</param>
/// <param name="Kind">event, assessment, position, …</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Statement">What is said, in our words.</param>
/// <param name="Figure">The figure in it as printed, or <see langword="null"/>.</param>
/// <param name="AsOf">The date it speaks of.</param>
/// <param name="Published">When it became public.</param>
/// <param name="Grade">Admiralty grade: the source's letter and the claim's figure.</param>
/// <param name="Certainty">How sure the source is.</param>
/// <param name="Rank">preferred, normal or deprecated.</param>
/// <param name="Paragraph">Where in the source.</param>
/// <param name="Rivals">Claims that contradict it.</param>
internal sealed record ClaimEntry(
    string Id,
    string Source,
    string? CitedVia,
    string Kind,
    string Subject,
    string Statement,
    string? Figure,
    string AsOf,
    string Published,
    string Grade,
    string Certainty,
    string Rank,
    string Paragraph,
    ImmutableArray<RivalEntry> Rivals);

/// <summary>A document or a voice.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Title or subject.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Authors">Who wrote or said it.</param>
/// <param name="Published">When.</param>
/// <param name="Type">Kind of document.</param>
/// <param name="Reliability">Admiralty grade, A to F.</param>
/// <param name="Remark">Why that grade.</param>
/// <param name="CitedIn">Titles of the sources through which we know it.</param>
internal sealed record SourceEntry(
    string Id,
    string Title,
    string Publisher,
    string Authors,
    string Published,
    string Type,
    string Reliability,
    string Remark,
    ImmutableArray<string> CitedIn);

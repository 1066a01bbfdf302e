using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Claims;

/// <summary>Something a source says, in our own words. Never overwritten: a better reading supersedes it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="SourceId">The source that says it.</param>
/// <param name="CitedVia">The source that the first one quotes, or <see langword="null"/>.</param>
/// <param name="Kind">event, assessment, position, figure, rule, …</param>
/// <param name="SubjectActor">Whom it is about, as named.</param>
/// <param name="Track">Topic: energy, customs, institutions, …</param>
/// <param name="Statement">What is said.</param>
/// <param name="ValueLow">Lower end of the figure, if it has one.</param>
/// <param name="ValueHigh">Upper end of the figure.</param>
/// <param name="Unit">Unit of the figure.</param>
/// <param name="AsOf">The date it speaks of.</param>
/// <param name="Published">
/// When it became public: the date of <paramref name="SourceId"/>, the document that was read, also where that one quotes an
/// earlier one; <see cref="EdtfDate.Unknown"/> where the document has no date.
/// </param>
/// <param name="Certainty">How sure the source is: stated, inferred, …</param>
/// <param name="Credibility">Admiralty grade of the claim, 1 to 6; 6 where it cannot be judged.</param>
/// <param name="Rank">preferred, normal or deprecated.</param>
/// <param name="Supersedes">Id of the claim that this one replaces, or <see langword="null"/>.</param>
/// <param name="Paragraph">Where in the source.</param>
/// <param name="Location">Its row.</param>
public sealed record Claim(
    string Id,
    string SourceId,
    string? CitedVia,
    string Kind,
    string SubjectActor,
    string Track,
    string Statement,
    double? ValueLow,
    double? ValueHigh,
    string? Unit,
    EdtfDate AsOf,
    EdtfDate Published,
    string Certainty,
    int Credibility,
    string Rank,
    string? Supersedes,
    string Paragraph,
    SourceLocation Location)
{
    /// <summary>The first day on which it was surely public; the end of the calendar where its document has no date.</summary>
    public DateOnly PublicFrom => Published.Latest ?? Published.Earliest ?? DateOnly.MaxValue;

    /// <summary>Ids of the actors that it is about.</summary>
    public IReadOnlyList<string> SubjectActorIds { get; init; } = [];

    /// <summary>Whether it tells for (1) or against (-1) states growing together, or neither (0).</summary>
    public int Polarity { get; init; }
}

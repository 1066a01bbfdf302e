using System.Collections.Immutable;
using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Evidence.Sources;

namespace Entente.Cases.Provenance;

/// <summary>A claim beside what a reader needs to judge it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Source">The document that was read.</param>
/// <param name="CitedVia">The source that the document quotes, or <see langword="null"/>.</param>
/// <param name="Rivals">What contradicts it.</param>
/// <param name="SupersededBy">Claims that replace it; it still stands in the record.</param>
public sealed record ClaimEvidence(
    Claim Claim,
    Source Source,
    Source? CitedVia,
    ImmutableArray<Rival> Rivals,
    ImmutableArray<Claim> SupersededBy)
{
    internal static ClaimEvidence Of(EvidenceBase evidence, Claim claim) => new(
        claim,
        evidence.Sources[claim.SourceId],
        claim.CitedVia is { } quoted ? evidence.Sources[quoted] : null,
        RivalsOf(evidence, claim.Id),
        [.. evidence.Claims.Values.Where(c => c.Supersedes == claim.Id).OrderBy(c => c.Id, StringComparer.Ordinal)]);

    internal static ImmutableArray<ClaimEvidence> OfAll(EvidenceBase evidence, IEnumerable<string> claimIds) =>
        [.. claimIds.Distinct().Select(id => Of(evidence, evidence.Claims[id]))];

    internal static ImmutableArray<Rival> RivalsOf(EvidenceBase evidence, string id) =>
        [.. evidence.Rivalries
            .Where(r => r.First == id || r.Second == id)
            .Select(r => (Rivalry: r, Other: r.First == id ? r.Second : r.First))
            .OrderBy(r => r.Other, StringComparer.Ordinal)
            .Select(r => new Rival(
                r.Other,
                r.Rivalry.About,
                evidence.Claims.GetValueOrDefault(r.Other),
                evidence.Series.GetValueOrDefault(r.Other)))];
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Evidence.Sources;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The claims that the notes rest on, their rivals, and the sources of both; nothing else of the evidence.</summary>
internal sealed class CitedEvidence
{
    private readonly EvidenceBase _evidence;

    /// <summary>Gathers from the notes and from claims that the page shows of itself.</summary>
    public CitedEvidence(EvidenceBase evidence, ImmutableArray<NoteEntry> notes, ImmutableArray<string> shown)
    {
        _evidence = evidence;
        SortedSet<string> cited = new(StringComparer.Ordinal);
        cited.UnionWith(notes.SelectMany(n => n.Claims.Concat(n.Links.SelectMany(l => l.Claims)).Concat(n.Inputs.SelectMany(i => i.Claims))));
        cited.UnionWith(shown);
        cited.IntersectWith(evidence.Claims.Keys);
        cited.UnionWith(cited.SelectMany(evidence.RivalsOf).Where(evidence.Claims.ContainsKey).ToArray());
        Claim[] claims = [.. cited.Select(id => evidence.Claims[id])];
        Claims = [.. claims.Select(Of)];
        Sources =
        [
            .. claims.SelectMany(c => new[] { c.SourceId, c.CitedVia })
                .OfType<string>()
                .Distinct()
                .Where(evidence.Sources.ContainsKey)
                .Order(StringComparer.Ordinal)
                .Select(id => Of(evidence.Sources[id])),
        ];
    }

    /// <summary>The claims, by id.</summary>
    public ImmutableArray<ClaimEntry> Claims { get; }

    /// <summary>Their sources, by id.</summary>
    public ImmutableArray<SourceEntry> Sources { get; }

    private ClaimEntry Of(Claim claim) => new(
        claim.Id,
        claim.SourceId,
        claim.CitedVia,
        claim.Kind,
        claim.SubjectActor,
        claim.Statement,
        Figure(claim),
        claim.AsOf.Text,
        claim.Published.Text,
        Grade(claim),
        claim.Certainty,
        claim.Rank,
        claim.Paragraph,
        [.. _evidence.RivalsOf(claim.Id).Select(rival => new RivalEntry(rival, "", RivalWords.About(_evidence, claim.Id, rival)))]);

    private string Grade(Claim claim)
    {
        char reliability = _evidence.Sources.TryGetValue(claim.SourceId, out Source? source) ? source.Reliability : 'F';
        return reliability + claim.Credibility.ToString(CultureInfo.InvariantCulture);
    }

    private SourceEntry Of(Source source) => new(
        source.Id,
        source.Title,
        source.Publisher,
        source.Authors,
        source.Published.Text,
        source.Type,
        source.Reliability.ToString(),
        source.ReliabilityNotes,
        [.. source.CitedIn.Select(id => _evidence.Sources.TryGetValue(id, out Source? citing) ? citing.Title : id)]);

    private static string? Figure(Claim claim)
    {
        string? number = (claim.ValueLow, claim.ValueHigh) switch
        {
            ({ } low, { } high) when low.Equals(high) => DisplayNumber.Literal(low),
            ({ } low, { } high) => $"{DisplayNumber.Literal(low)} to {DisplayNumber.Literal(high)}",
            ({ } low, null) => $"at least {DisplayNumber.Literal(low)}",
            (null, { } high) => $"at most {DisplayNumber.Literal(high)}",
            _ => null,
        };
        return number is null ? null : DisplayNumber.WithUnit(number, claim.Unit ?? "");
    }
}

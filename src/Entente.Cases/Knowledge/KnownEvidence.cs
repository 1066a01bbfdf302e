using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Evidence;
using Entente.Evidence.Actors;
using Entente.Evidence.Claims;
using Entente.Evidence.Series;
using Entente.Evidence.Sources;

namespace Entente.Cases.Knowledge;

/// <summary>What of an evidence base had been published by a day.</summary>
internal sealed class KnownEvidence
{
    private readonly EvidenceBase _whole;
    private readonly DateOnly _day;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, SeriesInfo> _series;

    private KnownEvidence(EvidenceBase whole, DateOnly day)
    {
        _whole = whole;
        _day = day;
        _claims = Claims(whole, day);
        _sources = Sources(whole, day, [.. _claims.Values]);
        _series = whole.Series.Values.Select(s => Of(s, day)).ToFrozenDictionary(s => s.Id);
    }

    /// <summary>The evidence of a day.</summary>
    public static EvidenceBase Of(EvidenceBase whole, DateOnly day) => new KnownEvidence(whole, day).Build();

    /// <summary>A series with the points that were known on a day.</summary>
    public static SeriesInfo Of(SeriesInfo whole, DateOnly day) => whole with
    {
        Points = [.. whole.Points.Where(p => p.IsKnownAt(day)).Select(p => p with { Note = NoteOfTheDay.Of(p.Note, day) })],
        Note = NoteOfTheDay.Of(whole.Note, day),
    };

    private EvidenceBase Build() => new()
    {
        Claims = _claims,
        Sources = _sources,
        Links = _whole.Links.Values.Select(Known).OfType<CausalLink>().ToFrozenDictionary(l => l.Id),
        Variables = _whole.Variables,
        Series = _series,
        Actors = _whole.Actors.Values.Select(Known).OfType<Actor>().ToFrozenDictionary(a => a.Id),
        Positions = [.. _whole.Positions.Select(Known).OfType<Position>()],
        Rules = [.. _whole.Rules.Select(Known).OfType<InstitutionRule>()],
        Figures = [.. _whole.Figures.Where(f => _claims.ContainsKey(f.ClaimId))],
        Rivalries = [.. _whole.Rivalries.Where(r => IsKnown(r.First) && IsKnown(r.Second))],
    };

    // A claim that a later one replaced stood unreplaced until then.
    private static FrozenDictionary<string, Claim> Claims(EvidenceBase whole, DateOnly day)
    {
        Dictionary<string, Claim> known = whole.Claims.Values.Where(c => c.PublicFrom <= day).ToDictionary(c => c.Id);
        HashSet<string> replacedBefore = [.. known.Values.Select(c => c.Supersedes).OfType<string>()];
        HashSet<string> replacedLater = [.. whole.Claims.Values.Select(c => c.Supersedes).OfType<string>().Except(replacedBefore)];
        return known.Values
            .Select(c => c with
            {
                Supersedes = c.Supersedes is { } older && known.ContainsKey(older) ? older : null,
                Rank = c.Rank == "deprecated" && replacedLater.Contains(c.Id) ? "normal" : c.Rank,
            })
            .ToFrozenDictionary(c => c.Id);
    }

    // Whom a known document quotes is known, whatever day the voice itself is dated; a voice that only later documents quote is not.
    private static FrozenDictionary<string, Source> Sources(EvidenceBase whole, DateOnly day, ImmutableArray<Claim> claims)
    {
        HashSet<string> used = [.. claims.SelectMany(c => new[] { c.SourceId, c.CitedVia }).OfType<string>()];
        HashSet<string> readable = [.. whole.Sources.Values.Where(s => s.PublicFrom <= day).Select(s => s.Id).Concat(used)];
        return whole.Sources.Values
            .Where(s => used.Contains(s.Id) || (readable.Contains(s.Id) && (s.CitedIn.Count == 0 || s.CitedIn.Any(readable.Contains))))
            .Select(s => s with { CitedIn = [.. s.CitedIn.Where(readable.Contains)], ReliabilityNotes = NoteOfTheDay.Of(s.ReliabilityNotes, day) })
            .ToFrozenDictionary(s => s.Id);
    }

    private bool IsKnown(string id) => _claims.ContainsKey(id) || (_series.TryGetValue(id, out SeriesInfo? series) && !series.Points.IsEmpty);

    // That a link is contested may be known from a later claim alone, so it is said only where all of them are known.
    private CausalLink? Known(CausalLink link)
    {
        string[] known = [.. link.ClaimIds.Where(_claims.ContainsKey)];
        return known.Length == 0 && link.ClaimIds.Count > 0
            ? null
            : link with
            {
                ClaimIds = known,
                AssertedBy = [.. link.AssertedBy.Where(_sources.ContainsKey)],
                Contested = known.Length == link.ClaimIds.Count ? link.Contested : null,
            };
    }

    private Actor? Known(Actor actor)
    {
        string[] documents = [.. actor.AppearsIn.Where(_sources.ContainsKey)];
        bool isSubject = _claims.Values.Any(c => c.SubjectActorIds.Contains(actor.Id));
        return documents.Length > 0 || isSubject || actor.AppearsIn.Count == 0 ? actor with { AppearsIn = documents } : null;
    }

    private Position? Known(Position position)
    {
        string[] known = [.. position.ClaimIds.Where(_claims.ContainsKey)];
        bool isOfThen = position.AsOf.Earliest is not { } day || day <= _day;
        return isOfThen && (known.Length > 0 || position.ClaimIds.Count == 0) ? position with { ClaimIds = known } : null;
    }

    // How a document found the rule is known by that document alone; a column does not name its source, so it goes where a claim is later.
    private InstitutionRule? Known(InstitutionRule rule)
    {
        string[] known = [.. rule.ClaimIds.Where(_claims.ContainsKey)];
        if (known.Length == 0 && rule.ClaimIds.Count > 0)
        {
            return null;
        }

        return rule with { ClaimIds = known, Statuses = known.Length == rule.ClaimIds.Count ? rule.Statuses : [] };
    }
}

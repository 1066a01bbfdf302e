using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Evidence.Actors;
using Entente.Evidence.Claims;
using Entente.Evidence.Series;
using Entente.Evidence.Sources;

namespace Entente.Evidence;

/// <summary>Everything a case knows from others: sources, claims, links, rivalries, actors and series, by id.</summary>
public sealed record EvidenceBase
{
    /// <summary>No evidence at all.</summary>
    public static EvidenceBase Empty { get; } = new();

    /// <summary>Sources by id.</summary>
    public FrozenDictionary<string, Source> Sources { get; init; } = FrozenDictionary<string, Source>.Empty;

    /// <summary>Claims by id.</summary>
    public FrozenDictionary<string, Claim> Claims { get; init; } = FrozenDictionary<string, Claim>.Empty;

    /// <summary>Causal links by id.</summary>
    public FrozenDictionary<string, CausalLink> Links { get; init; } = FrozenDictionary<string, CausalLink>.Empty;

    /// <summary>The evidence's variables by id.</summary>
    public FrozenDictionary<string, EvidenceVariable> Variables { get; init; } = FrozenDictionary<string, EvidenceVariable>.Empty;

    /// <summary>Series by id.</summary>
    public FrozenDictionary<string, SeriesInfo> Series { get; init; } = FrozenDictionary<string, SeriesInfo>.Empty;

    /// <summary>Actors by id.</summary>
    public FrozenDictionary<string, Actor> Actors { get; init; } = FrozenDictionary<string, Actor>.Empty;

    /// <summary>Where actors stood, in the table's order.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Rules and organs, in the table's order.</summary>
    public ImmutableArray<InstitutionRule> Rules { get; init; } = [];

    /// <summary>Numbers that claims give, in the table's order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Pairs of claims or series that contradict each other.</summary>
    public ImmutableArray<Rivalry> Rivalries { get; init; } = [];

    /// <summary>Ids of the claims or series that contradict this one.</summary>
    public IEnumerable<string> RivalsOf(string id) =>
        Rivalries.Where(r => r.First == id).Select(r => r.Second)
            .Concat(Rivalries.Where(r => r.Second == id).Select(r => r.First))
            .Distinct()
            .Order(StringComparer.Ordinal);
}

using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Evidence;
using Entente.Evidence.Actors;
using Entente.Evidence.Claims;
using Entente.Evidence.Sources;
using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>A source, and what the case takes from it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Claims">Claims read in it, by id.</param>
/// <param name="QuotedClaims">Claims read elsewhere that quote it, by id.</param>
/// <param name="Quotes">Sources that are known through it.</param>
/// <param name="Actors">Actors that it speaks of.</param>
/// <param name="Variables">Model variables that name one of these claims, in the model's order.</param>
/// <param name="Questions">Forecasting questions that come from it.</param>
public sealed record SourceProvenance(
    Source Source,
    ImmutableArray<ClaimEvidence> Claims,
    ImmutableArray<ClaimEvidence> QuotedClaims,
    ImmutableArray<Source> Quotes,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Variable> Variables,
    ImmutableArray<ForecastQuestion> Questions)
{
    /// <summary>Collects what the case takes from a source; <see langword="null"/> where the case has no such source.</summary>
    /// <param name="source">The case.</param>
    /// <param name="sourceId">Id of the source.</param>
    public static SourceProvenance? Of(Case source, string sourceId)
    {
        EvidenceBase evidence = source.Evidence;
        if (!evidence.Sources.TryGetValue(sourceId, out Source? document))
        {
            return null;
        }

        ImmutableArray<string> said = ClaimIds(evidence, c => c.SourceId == sourceId);
        ImmutableArray<string> quoted = ClaimIds(evidence, c => c.CitedVia == sourceId);
        var either = said.Concat(quoted).ToHashSet();
        return new SourceProvenance(
            document,
            ClaimEvidence.OfAll(evidence, said),
            ClaimEvidence.OfAll(evidence, quoted),
            [.. evidence.Sources.Values.Where(s => s.CitedIn.Contains(sourceId)).OrderBy(s => s.Id, StringComparer.Ordinal)],
            [.. evidence.Actors.Values.Where(a => a.AppearsIn.Contains(sourceId)).OrderBy(a => a.Id, StringComparer.Ordinal)],
            [.. source.Model.Variables.Where(v => v.Evidence.Claims.Any(either.Contains))],
            [.. source.Questions.Where(q => q.SourceId == sourceId)]);
    }

    private static ImmutableArray<string> ClaimIds(EvidenceBase evidence, Func<Claim, bool> holds) =>
        [.. evidence.Claims.Values.Where(holds).Select(c => c.Id).Order(StringComparer.Ordinal)];
}

using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>A claim, and all in the case that rests on it.</summary>
/// <param name="Evidence">The claim with its sources, rivals and successors.</param>
/// <param name="Supersedes">The claim that it replaces, or <see langword="null"/>.</param>
/// <param name="Figures">Numbers that it gives.</param>
/// <param name="Links">Causal links that rest on it.</param>
/// <param name="Variables">Model variables that name it, or name a link that rests on it; in the model's order.</param>
/// <param name="Parameters">Priors that rest on it.</param>
/// <param name="Criteria">Criteria that rest on it.</param>
/// <param name="Interventions">What scenarios and strategies do because of it.</param>
/// <param name="Questions">Forecasting questions that rest on it.</param>
public sealed record ClaimProvenance(
    ClaimEvidence Evidence,
    Claim? Supersedes,
    ImmutableArray<Figure> Figures,
    ImmutableArray<CausalLink> Links,
    ImmutableArray<Variable> Variables,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<InterventionUse> Interventions,
    ImmutableArray<ForecastQuestion> Questions)
{
    /// <summary>Collects what rests on a claim; <see langword="null"/> where the case has no such claim.</summary>
    /// <param name="source">The case.</param>
    /// <param name="claimId">Id of the claim.</param>
    public static ClaimProvenance? Of(Case source, string claimId)
    {
        EvidenceBase evidence = source.Evidence;
        if (!evidence.Claims.TryGetValue(claimId, out Claim? claim))
        {
            return null;
        }

        ImmutableArray<CausalLink> links =
            [.. evidence.Links.Values.Where(l => l.ClaimIds.Contains(claimId)).OrderBy(l => l.Id, StringComparer.Ordinal)];
        return new ClaimProvenance(
            ClaimEvidence.Of(evidence, claim),
            claim.Supersedes is { } older ? evidence.Claims[older] : null,
            [.. evidence.Figures.Where(f => f.ClaimId == claimId)],
            links,
            [.. source.Model.Variables.Where(v => v.Evidence.Claims.Contains(claimId) || links.Any(l => v.Evidence.Links.Contains(l.Id)))],
            [.. source.Parameters.Where(p => p.Basis.ClaimIds.Contains(claimId))],
            [.. source.Criteria.Where(c => c.Basis.ClaimIds.Contains(claimId))],
            [.. InterventionUse.AllIn(source).Where(i => i.Intervention.Basis.ClaimIds.Contains(claimId))],
            [.. source.Questions.Where(q => q.ClaimIds.Contains(claimId))]);
    }
}

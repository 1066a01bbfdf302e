using System.Collections.Immutable;
using Entente.Evidence.Claims;

namespace Entente.Cases.Provenance;

/// <summary>A causal link beside the claims that it rests on.</summary>
/// <param name="Link">The link.</param>
/// <param name="Claims">Its claims.</param>
public sealed record LinkEvidence(CausalLink Link, ImmutableArray<ClaimEvidence> Claims);

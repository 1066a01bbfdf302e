using System.Collections.Immutable;

namespace Entente.Cases;

/// <summary>Why a number is what it is: claims, series, or the word judgement.</summary>
/// <param name="IsJudgement">Whether it is our own judgement, wholly or in part.</param>
/// <param name="ClaimIds">Claims it rests on; may be empty only for judgement.</param>
/// <param name="Note">How the evidence was read, or why the judgement.</param>
public sealed record Basis(bool IsJudgement, ImmutableArray<string> ClaimIds, string Note);

using System.Collections.Immutable;

namespace Entente.Language.Semantics;

/// <summary>
/// What a variable rests on, from our extension of XMILE
/// (<c>&lt;e:evidence claims="P076 P077" links="CL001" basis="judgement"/&gt;</c>, namespace <see cref="Namespace"/>).
/// The language only carries the ids; the case resolves them.
/// </summary>
/// <param name="Claims">Ids of claims, in the order written.</param>
/// <param name="Links">Ids of causal links.</param>
/// <param name="Codes">Ids of the evidence's variables that this one stands for.</param>
/// <param name="Basis"><c>claims</c>, <c>judgement</c>, <c>definition</c> or <c>data</c>; <see langword="null"/> where not said.</param>
/// <param name="Note">A sentence on how the evidence was read, or <see langword="null"/>.</param>
public sealed record EvidenceReference(
    ImmutableArray<string> Claims,
    ImmutableArray<string> Links,
    ImmutableArray<string> Codes,
    string? Basis,
    string? Note)
{
    /// <summary>The extension's XML namespace.</summary>
    public const string Namespace = "urn:entente:evidence:1";

    /// <summary>Rests on nothing that was written down.</summary>
    public static EvidenceReference None { get; } = new([], [], [], null, null);
}

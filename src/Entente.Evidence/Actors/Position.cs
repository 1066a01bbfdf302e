using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Actors;

/// <summary>Where an actor stood on an issue (one row of positions.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="ActorId">Who.</param>
/// <param name="Issue">On what.</param>
/// <param name="AsOf">When.</param>
/// <param name="Statement">The position in words.</param>
/// <param name="Value">The position on <paramref name="Scale"/>, 0 to 100.</param>
/// <param name="Scale">What 0 and 100 mean.</param>
/// <param name="Salience">How much the issue matters to the actor, 0 to 100.</param>
/// <param name="PowerNote">What gives or denies it influence.</param>
/// <param name="ClaimIds">Claims behind it.</param>
/// <param name="Basis">judgement, or what else the numbers rest on.</param>
/// <param name="Location">Its row.</param>
public sealed record Position(
    string Id,
    string ActorId,
    string Issue,
    EdtfDate AsOf,
    string Statement,
    double Value,
    string Scale,
    double Salience,
    string PowerNote,
    IReadOnlyList<string> ClaimIds,
    string Basis,
    SourceLocation Location);

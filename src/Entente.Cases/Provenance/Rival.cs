using Entente.Evidence.Claims;
using Entente.Evidence.Series;

namespace Entente.Cases.Provenance;

/// <summary>What contradicts a claim or a series.</summary>
/// <param name="Id">Id of the rival.</param>
/// <param name="About">What the two disagree about.</param>
/// <param name="Claim">The rival, where it is a claim.</param>
/// <param name="Series">The rival, where it is a series.</param>
public sealed record Rival(string Id, string About, Claim? Claim, SeriesInfo? Series);

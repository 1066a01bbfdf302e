using Entente.Diagnostics;

namespace Entente.Evidence.Claims;

/// <summary>Two claims, or two series, that cannot both be taken at face value. Shown side by side, never averaged.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="First">Id of a claim or a series.</param>
/// <param name="Second">Id of its rival.</param>
/// <param name="About">What they disagree about, in a sentence.</param>
/// <param name="Location">Its row.</param>
public sealed record Rivalry(string Id, string First, string Second, string About, SourceLocation Location);

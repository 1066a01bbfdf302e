using Entente.Diagnostics;

namespace Entente.Evidence.Claims;

/// <summary>A quantity that the evidence speaks of (variables.csv); a model variable stands for it by naming its id.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Subsystem">Subsystem it belongs to.</param>
/// <param name="SuggestedRole">stock, flow, auxiliary or parameter, as the coder suggests.</param>
/// <param name="Location">Its row.</param>
public sealed record EvidenceVariable(string Id, string Subsystem, string SuggestedRole, SourceLocation Location);

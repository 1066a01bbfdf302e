using Entente.Cases.Provenance;

namespace Entente.Cli.Evidence;

/// <summary>Who makes a claim, who disagrees, and what rests on it.</summary>
internal static class ClaimReport
{
    public static EvidenceReport Of(ClaimProvenance provenance)
    {
        EvidenceItem claim = EvidenceItems.Of(provenance.Evidence);
        string supersedes = provenance.Supersedes is { } older ? $"supersedes {older.Id}: {older.Statement}" : "";
        return new EvidenceReport(
            $"{claim.Id}  {claim.Text}",
            [.. claim.Details, supersedes],
            [
                new("Causal links that rest on it", EvidenceItems.All(provenance.Links, EvidenceItems.Of)),
                new("Model variables", EvidenceItems.All(provenance.Variables, EvidenceItems.Of)),
                new("Priors", EvidenceItems.All(provenance.Parameters, EvidenceItems.Of)),
                new("Criteria", EvidenceItems.All(provenance.Criteria, EvidenceItems.Of)),
                new("Scenarios and strategies", EvidenceItems.All(provenance.Interventions, EvidenceItems.Of)),
                new("Forecasting questions", EvidenceItems.All(provenance.Questions, EvidenceItems.Of)),
            ]);
    }
}

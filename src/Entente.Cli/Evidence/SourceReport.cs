using Entente.Cases.Provenance;

namespace Entente.Cli.Evidence;

/// <summary>What a source says, and what is known through it.</summary>
internal static class SourceReport
{
    public static EvidenceReport Of(SourceProvenance provenance)
    {
        EvidenceItem source = EvidenceItems.Of(provenance.Source);
        return new EvidenceReport(
            $"{source.Id}  {source.Text}",
            [provenance.Source.Authors, .. source.Details],
            [
                new("Claims read in it", EvidenceItems.All(provenance.Claims, EvidenceItems.Of)),
                new("Claims read elsewhere that quote it", EvidenceItems.All(provenance.QuotedClaims, EvidenceItems.Of)),
                new("Sources known through it", EvidenceItems.All(provenance.Quotes, EvidenceItems.Of)),
                new("Model variables that rest on it", EvidenceItems.All(provenance.Variables, EvidenceItems.Of)),
                new("Forecasting questions that come from it", EvidenceItems.All(provenance.Questions, EvidenceItems.Of)),
            ]);
    }
}

namespace Entente.Evidence.Reading;

/// <summary>What reading the evidence gave.</summary>
/// <param name="Evidence">All rows without errors.</param>
/// <param name="Ids">All ids that were written, those of rows with errors too.</param>
public sealed record EvidenceReadResult(EvidenceBase Evidence, EvidenceIds Ids);

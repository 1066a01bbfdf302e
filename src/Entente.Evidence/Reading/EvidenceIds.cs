using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>The ids that other tables can refer to.</summary>
/// <param name="Sources">Of sources.csv.</param>
/// <param name="Claims">Of claims.csv.</param>
/// <param name="Links">Of causal_links.csv.</param>
/// <param name="Variables">Of variables.csv.</param>
/// <param name="Actors">Of actors.csv.</param>
/// <param name="Series">Of series.csv.</param>
public sealed record EvidenceIds(
    TableIndex Sources,
    TableIndex Claims,
    TableIndex Links,
    TableIndex Variables,
    TableIndex Actors,
    TableIndex Series);

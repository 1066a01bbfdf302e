using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Reporting;

/// <summary>Where the report's files are.</summary>
/// <param name="Dossier">The page that a person reads.</param>
/// <param name="Summary">Outcomes, judgements, fits and flips as JSON.</param>
/// <param name="Quantiles">Bands over time as CSV.</param>
/// <param name="Manifest">What a replay needs, as JSON.</param>
/// <param name="Diagnostics">Why nothing was written; empty where all was.</param>
public sealed record ReportFiles(
    string Dossier,
    string Summary,
    string Quantiles,
    string Manifest,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The page that sets a run as of an earlier day beside what happened, or <see langword="null"/>.</summary>
    public string? Aftermath { get; init; }

    /// <summary>Whether all files are in place.</summary>
    public bool IsWritten => Diagnostics.IsEmpty;
}

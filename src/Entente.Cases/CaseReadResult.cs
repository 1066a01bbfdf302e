using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Cases;

/// <summary>What reading a case folder gave.</summary>
/// <param name="Case">The case, or <see langword="null"/> where there are errors.</param>
/// <param name="Diagnostics">All problems found, in all files.</param>
public sealed record CaseReadResult(Case? Case, ImmutableArray<Diagnostic> Diagnostics);

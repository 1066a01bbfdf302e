using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language;

/// <summary>What reading a model file gave.</summary>
/// <param name="Model">The model, or <see langword="null"/> where there are errors.</param>
/// <param name="Diagnostics">All problems found, in the order of the file.</param>
public sealed record ModelReadResult(SemanticModel? Model, ImmutableArray<Diagnostic> Diagnostics);

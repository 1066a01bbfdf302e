using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Diagnostics;

namespace Entente.Cases.Problems;

/// <summary>A problem file as it was read.</summary>
/// <param name="Problem">The problem, or <see langword="null"/> where the file has an error.</param>
/// <param name="Expected">The answers that the file says the methods give.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record ProblemReadResult(Problem? Problem, ImmutableArray<ExpectedAnswer> Expected, ImmutableArray<Diagnostic> Diagnostics);

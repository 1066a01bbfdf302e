using System.Collections.Immutable;

namespace Entente.Experiments.Negotiations;

/// <summary>
/// How one promise stands over the members at each saved time. What was signed and what is delivered are among the cell's bands.
/// </summary>
/// <param name="Overdue">
/// Quantiles (levels of <see cref="Execution.QuantileBand"/>) of what is overdue: signed longer ago than the promise's term, still in
/// force, and not delivered.
/// </param>
/// <param name="ShareOverdue">Share of members in which something is overdue.</param>
/// <param name="ShareKeeping">Share of members in which keeping the promise pays its keeper.</param>
public sealed record PromiseSummary(
    ImmutableArray<ImmutableArray<double>> Overdue, ImmutableArray<double> ShareOverdue, ImmutableArray<double> ShareKeeping);

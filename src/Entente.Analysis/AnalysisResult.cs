using System.Collections.Immutable;
using Entente.Analysis.Observations;
using Entente.Analysis.Strategies;
using Entente.Experiments.Execution;

namespace Entente.Analysis;

/// <summary>Everything that the report is written from.</summary>
/// <param name="Ensemble">The runs.</param>
/// <param name="Judgements">One a judge, in the case's order.</param>
/// <param name="Fits">One an observed series.</param>
public sealed record AnalysisResult(
    Ensemble Ensemble,
    ImmutableArray<Judgement> Judgements,
    ImmutableArray<ObservationFit> Fits);

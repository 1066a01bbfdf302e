using System.Collections.Immutable;
using Entente.Analysis.Aftermath;
using Entente.Analysis.Loops;
using Entente.Analysis.Observations;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Analysis.Strategies;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Analysis;

/// <summary>Everything that the report is written from.</summary>
/// <param name="Ensemble">The runs.</param>
/// <param name="Judgements">One a judge that has criteria, in the case's order.</param>
/// <param name="Fits">One a mapping of observations, in the case's order; empty where the reference run is not in the ensemble.</param>
public sealed record AnalysisResult(
    Ensemble Ensemble,
    ImmutableArray<Judgement> Judgements,
    ImmutableArray<ObservationFit> Fits)
{
    /// <summary>Who meets whom, or <see langword="null"/> where no other party has strategies or they were not run.</summary>
    public StrategicForm? StrategicForm { get; init; }

    /// <summary>What feedback loops do to the key outcomes, or <see langword="null"/> where none was cut.</summary>
    public LoopAnalysis? Loops { get; init; }

    /// <summary>The reference run held against later years, or <see langword="null"/> where nothing was observed or run of them.</summary>
    public Hindcast? Hindcast { get; init; }

    /// <summary>The case's forecasting questions, or <see langword="null"/> where none was put to the model.</summary>
    public QuestionReport? Questions { get; init; }

    /// <summary>A run as of an earlier day set beside what came after it, or <see langword="null"/> where it speaks from today.</summary>
    public WhatHappened? Aftermath { get; init; }

    /// <summary>What could not be judged or compared, and why.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Cases.Questions;

/// <summary>A question about the future with a criterion that settles it (one row of questions.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="AskedAsOf">When it is asked.</param>
/// <param name="SourceId">The document it comes from.</param>
/// <param name="Text">The question.</param>
/// <param name="ResolutionCriterion">What settles it.</param>
/// <param name="Horizon">By when.</param>
/// <param name="Expectation">What the document leads one to expect, in words.</param>
/// <param name="ImpliedProbability">The coder's reading of that, 0 to 1, or <see langword="null"/>.</param>
/// <param name="KnownOutcome">What happened, or <c>""</c>.</param>
/// <param name="ResolutionSource">Who says so.</param>
/// <param name="ClaimIds">Claims it rests on.</param>
/// <param name="Location">Its row.</param>
public sealed record ForecastQuestion(
    string Id,
    EdtfDate AskedAsOf,
    string SourceId,
    string Text,
    string ResolutionCriterion,
    EdtfDate Horizon,
    string Expectation,
    double? ImpliedProbability,
    string KnownOutcome,
    string ResolutionSource,
    ImmutableArray<string> ClaimIds,
    SourceLocation Location)
{
    /// <summary>What of a run settles it, or <see langword="null"/> where the model does not answer it.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Why the model does not answer it, or <c>""</c>.</summary>
    public string NotAnswerable { get; init; } = "";

    /// <summary>Whether it came true, or <see langword="null"/> where that is not known, or not well enough to score.</summary>
    public bool? Outcome { get; init; }

    /// <summary>How the resolution stands for the criterion, and what is judgement in it.</summary>
    public string ResolutionNote { get; init; } = "";
}

using System.Collections.Immutable;

namespace Entente.Analysis.Questions;

/// <summary>A step on a scale of words for probabilities.</summary>
/// <param name="Word">The word.</param>
/// <param name="From">The least probability that it holds.</param>
/// <param name="To">The probability at which the next word begins.</param>
public sealed record ProbabilityStep(string Word, double From, double To);

/// <summary>Words for probabilities; also the bins in which calibration is looked at.</summary>
public static class ProbabilityScale
{
    /// <summary>Intelligence Community Directive 203 (2015). Below 1 % and from 99 % on the outer words hold.</summary>
    public static ImmutableArray<ProbabilityStep> Icd203 { get; } =
    [
        new("remote", 0, 0.05),
        new("very unlikely", 0.05, 0.20),
        new("unlikely", 0.20, 0.45),
        new("roughly even", 0.45, 0.55),
        new("likely", 0.55, 0.80),
        new("very likely", 0.80, 0.95),
        new("almost certain", 0.95, 1),
    ];

    /// <summary>The step of a probability.</summary>
    public static ProbabilityStep StepOf(double probability) => Icd203.LastOrDefault(step => step.From <= probability) ?? Icd203[0];
}

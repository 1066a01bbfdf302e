using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.Sampling;

/// <summary>Where a sample is on its way to the posterior; all that is needed to go on.</summary>
/// <param name="Power">Power of the likelihood so far: 0 the prior, 1 the posterior.</param>
/// <param name="Particles">The sample, equally weighted; the first half and the second are independent of each other.</param>
/// <param name="Step">Length of a move beside the sample's own spread.</param>
/// <param name="Stages">What was done.</param>
internal sealed record SamplerState(
    double Power, ImmutableArray<Particle> Particles, double Step, ImmutableArray<SamplerStage> Stages)
{
    /// <summary>Whether the sample is the posterior's.</summary>
    public bool IsDone => Power >= 1;
}

/// <summary>One step from a power of the likelihood to the next.</summary>
/// <param name="Power">The power reached.</param>
/// <param name="EffectiveSize">Effective size of the sample, weighted for that power, before it was resampled.</param>
/// <param name="Survivors">Distinct points after resampling.</param>
/// <param name="Rounds">How often every point was asked to move.</param>
/// <param name="Steps">Share of the moves that were accepted.</param>
/// <param name="Renewals">Share of the points that took a new draw of what has no coordinate.</param>
/// <param name="LogEvidence">Logarithm of the factor by which the evidence grew, in each half.</param>
public sealed record SamplerStage(
    double Power,
    double EffectiveSize,
    int Survivors,
    int Rounds,
    double Steps,
    double Renewals,
    ImmutableArray<double> LogEvidence);

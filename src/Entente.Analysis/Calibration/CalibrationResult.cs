using System.Collections.Immutable;
using Entente.Analysis.Calibration.HistoryMatching;
using Entente.Analysis.Calibration.Sampling;
using Entente.Analysis.Calibration.Screening;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;

namespace Entente.Analysis.Calibration;

/// <summary>What a calibration found.</summary>
public sealed record CalibrationResult
{
    /// <summary>What was done.</summary>
    public required CalibrationPlan Plan { get; init; }

    /// <summary>The draws.</summary>
    public required Posterior Posterior { get; init; }

    /// <summary>Every parameter and how much it can move what is observed, the most first.</summary>
    public required ImmutableArray<ScreenedParameter> Screened { get; init; }

    /// <summary>What history matching left, wave by wave.</summary>
    public required ImmutableArray<Wave> Waves { get; init; }

    /// <summary>How the sample was led from prior to posterior.</summary>
    public required ImmutableArray<SamplerStage> Stages { get; init; }

    /// <summary>How many points of the sample are distinct.</summary>
    public required int DistinctDraws { get; init; }

    /// <summary>The parameters that were led, before and after; the greatest effect first.</summary>
    public required ImmutableArray<ParameterMovement> Parameters { get; init; }

    /// <summary>How near the model passes to each series, before and after.</summary>
    public required ImmutableArray<SeriesFit> Fits { get; init; }

    /// <summary>What makes one doubt the result.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The largest of the parameters' split potential scale reductions; 1 where the sample's two halves agree.</summary>
    public double LargestReduction => Parameters.Select(p => p.ScaleReduction).DefaultIfEmpty(1).Max();

    /// <summary>Logarithm of the evidence: how probable the observations are under prior and model; the mean of the two halves'.</summary>
    public double LogEvidence => Stages.Sum(s => s.LogEvidence.Average());
}

/// <summary>How near the model passes to one series, over the observations that were read.</summary>
/// <param name="Mapping">How it is compared.</param>
/// <param name="Points">How many observations there are.</param>
/// <param name="IsRelative">Whether residuals are differences of logarithms.</param>
/// <param name="PriorError">Mean distance of the model's median from the observations under the prior, on that scale.</param>
/// <param name="PosteriorError">The same under the posterior.</param>
/// <param name="Inside90">
/// Share of the observations inside the posterior's 90 % interval, with discrepancy and error of measurement, not told of the observations.
/// </param>
/// <param name="Deviation">Median of the discrepancy's standard deviation, on the same scale; shared by all series of a variable.</param>
public sealed record SeriesFit(
    ObservationMapping Mapping, int Points, bool IsRelative, double PriorError, double PosteriorError, double Inside90, double Deviation);

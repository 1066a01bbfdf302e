using System.Collections.Immutable;
using Entente.Analysis.Scoring.Baselines;
using Entente.Analysis.Scoring.Rolling;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring;

/// <summary>How well a case's reference run forecast what was observed after a cut.</summary>
/// <param name="Experiment">What was run; its parameters are drawn from the prior.</param>
/// <param name="Cut">The last day that forecasts may know of.</param>
/// <param name="Series">The series that any row was scored of, one a row of the observation map.</param>
/// <param name="LeftOut">The rows that were not, in the file's order.</param>
public sealed record Scorecard(Experiment Experiment, DateOnly Cut, ImmutableArray<SeriesScore> Series, ImmutableArray<LeftOutPoint> LeftOut)
{
    /// <summary>All series together.</summary>
    public PooledScore Pooled => new(Series);

    /// <summary>The series that were short at the cut, from a rolling origin; <see langword="null"/> where they were not scored so.</summary>
    public RollingScorecard? Rolling { get; init; }
}

/// <summary>The scores of one series as one row of the observation map reads it.</summary>
/// <param name="Mapping">The row of the observation map.</param>
/// <param name="Baseline">What it was compared with, or <see langword="null"/> where too little was known at the cut.</param>
/// <param name="Points">The rows scored, in the file's order.</param>
public sealed record SeriesScore(ObservationMapping Mapping, BaselineChoice? Baseline, ImmutableArray<PointScore> Points)
{
    /// <summary>Mean score, in the unit of the series.</summary>
    public double Crps => Points.Average(p => p.Crps);

    /// <summary>The same without the error of measurement.</summary>
    public double CrpsWithoutError => Points.Average(p => p.CrpsWithoutError);

    /// <summary>Mean score of the baseline.</summary>
    public double? BaselineCrps => Baseline is null ? null : Points.Average(p => p.BaselineCrps);

    /// <summary>Mean pinball loss of the five quantiles.</summary>
    public double PinballLoss => Points.Average(p => p.PinballLoss);

    /// <summary>1 - score / baseline's score: 1 is perfect, 0 as good as the baseline, below 0 worse; none where the baseline scores 0.</summary>
    public double? Skill => BaselineCrps is { } baseline and > 0 ? 1 - (Crps / baseline) : null;

    /// <summary>Coverage of the 50 % interval.</summary>
    public Coverage Coverage50 => Coverage.Of([.. Points.Select(p => p.IsInside50)]);

    /// <summary>Coverage of the 90 % interval.</summary>
    public Coverage Coverage90 => Coverage.Of([.. Points.Select(p => p.IsInside90)]);

    /// <summary>Whether the series can be pooled with others: it moved, and its past is long enough to say by how much.</summary>
    public bool HasScale => Baseline is { Scale: > 0 };
}

/// <summary>
/// The scores of several series together, every row alike. Scores are first divided by their series' scale, the mean score of
/// persistence one value ahead on the fit window, so that tonnes and shares can be added.
/// </summary>
/// <param name="Series">All series; those without a scale count in the coverage alone.</param>
public sealed record PooledScore(ImmutableArray<SeriesScore> Series)
{
    /// <summary>Rows that the scores are of.</summary>
    public int Count => Scaled.Sum(s => s.Points.Length);

    /// <summary>Mean scaled score; none where no series has a scale.</summary>
    public double? Crps => Mean(p => p.Crps);

    /// <summary>Mean scaled score of the baselines.</summary>
    public double? BaselineCrps => Mean(p => p.BaselineCrps!.Value);

    /// <summary>1 - scaled score / scaled score of the baselines.</summary>
    public double? Skill => BaselineCrps is { } baseline and > 0 ? 1 - (Crps / baseline) : null;

    /// <summary>Coverage of the 50 % intervals, over all rows.</summary>
    public Coverage Coverage50 => Coverage.Of([.. Series.SelectMany(s => s.Points).Select(p => p.IsInside50)]);

    /// <summary>Coverage of the 90 % intervals, over all rows.</summary>
    public Coverage Coverage90 => Coverage.Of([.. Series.SelectMany(s => s.Points).Select(p => p.IsInside90)]);

    private IEnumerable<SeriesScore> Scaled => Series.Where(s => s.HasScale);

    private double? Mean(Func<PointScore, double> score) => Count == 0
        ? null
        : Scaled.SelectMany(s => s.Points.Select(p => score(p) / s.Baseline!.Scale)).Average();
}

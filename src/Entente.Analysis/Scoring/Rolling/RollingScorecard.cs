using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Analysis.Scoring.Rolling;

/// <summary>
/// The scores of series that were short at the cut, each observation forecast from its own origin: the day before its period begins.
/// </summary>
/// <param name="Series">One a row of the observation map that could be scored.</param>
/// <param name="LeftOut">Observations of short series of which too few were known at their origin for any baseline.</param>
public sealed record RollingScorecard(ImmutableArray<RollingSeriesScore> Series, int LeftOut)
{
    /// <summary>Observations that the pooled scores are of.</summary>
    public int Count => Scaled.Sum(s => s.Points.Length);

    /// <summary>Mean score in units of each series' <see cref="RollingSeriesScore.Scale"/>; none where no series has one.</summary>
    public double? Crps => Mean(p => p.Score.Crps);

    /// <summary>The same of the baselines.</summary>
    public double? BaselineCrps => Mean(p => p.Score.BaselineCrps!.Value);

    /// <summary>1 - scaled score / scaled score of the baselines.</summary>
    public double? Skill => BaselineCrps is { } baseline and > 0 ? 1 - (Crps / baseline) : null;

    /// <summary>Coverage of the 50 % intervals.</summary>
    public Coverage Coverage50 => Coverage.Of([.. Series.SelectMany(s => s.Points).Select(p => p.Score.IsInside50)]);

    /// <summary>Coverage of the 90 % intervals.</summary>
    public Coverage Coverage90 => Coverage.Of([.. Series.SelectMany(s => s.Points).Select(p => p.Score.IsInside90)]);

    private IEnumerable<RollingSeriesScore> Scaled => Series.Where(s => s.Scale > 0);

    private double? Mean(Func<RollingPointScore, double> score) => Count == 0
        ? null
        : Scaled.SelectMany(s => s.Points.Select(p => score(p) / s.Scale)).Average();
}

/// <summary>The scores of one series from a rolling origin.</summary>
/// <param name="Mapping">The row of the observation map.</param>
/// <param name="Points">The observations, in time.</param>
public sealed record RollingSeriesScore(ObservationMapping Mapping, ImmutableArray<RollingPointScore> Points)
{
    /// <summary>Mean score, in the unit of the series.</summary>
    public double Crps => Points.Average(p => p.Score.Crps);

    /// <summary>Mean score of the baselines.</summary>
    public double BaselineCrps => Points.Average(p => p.Score.BaselineCrps!.Value);

    /// <summary>1 - score / baselines' score; none where the baselines missed by nothing.</summary>
    public double? Skill => BaselineCrps > 0 ? 1 - (Crps / BaselineCrps) : null;

    /// <summary>
    /// By how much the observations differ from what was last known before each, in the mean. Series are pooled in units of it; it weighs
    /// them, and favours neither the model nor the baselines.
    /// </summary>
    public double Scale => Points.Average(p => Math.Abs(p.Score.Point.Value - p.LastKnown));

    /// <summary>Coverage of the 50 % interval.</summary>
    public Coverage Coverage50 => Coverage.Of([.. Points.Select(p => p.Score.IsInside50)]);

    /// <summary>Coverage of the 90 % interval.</summary>
    public Coverage Coverage90 => Coverage.Of([.. Points.Select(p => p.Score.IsInside90)]);
}

/// <summary>One observation forecast from its own origin.</summary>
/// <param name="Score">Its score and the baseline's.</param>
/// <param name="Origin">The last day that the forecast knew of.</param>
/// <param name="Baseline">Id of the baseline that was best by then.</param>
/// <param name="LastKnown">The last value that was known.</param>
public sealed record RollingPointScore(PointScore Score, DateOnly Origin, string Baseline, double LastKnown);

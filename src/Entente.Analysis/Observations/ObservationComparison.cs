using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Observations;

/// <summary>
/// Compares one observed series with the reference run, each point with the model's mean over the point's period. What the model misses,
/// where a posterior says how much, and the error of measurement are shares of what the model says, so that the band does not depend on the
/// observation it is held against.
/// </summary>
internal sealed class ObservationComparison(Ensemble ensemble, ObservationMapping mapping)
{
    // Far less than a day, in years.
    private const double Rounding = 1e-6;

    private readonly DiscrepancyDraws? _discrepancy = ensemble.Experiment.Posterior?.Discrepancies.FirstOrDefault(d => d.Variable == mapping.Variable.Path);
    private readonly MemberSeries _series = ensemble.ReferenceSeries.First(s => s.Variable == mapping.Variable.Index);

    /// <summary>The comparison over all points of the fit's span.</summary>
    public ObservationFit Fit()
    {
        ImmutableArray<FittedPoint> points = [.. mapping.Series.Points.Where(IsCompared).Select(Compare)];
        FittedPoint[] verified = [.. points.Where(p => p.Point.IsVerified)];
        return new ObservationFit(
            mapping,
            points,
            Coverage90: Mean(verified, p => p.IsMiss ? 0 : 1),
            MeanAbsoluteError: Mean(verified, p => Math.Abs(p.Median - p.Observed)));
    }

    // The whole period has to lie before the end of the fit, and some of it in the run.
    private bool IsCompared(SeriesPoint point)
    {
        if (point.Date is { Earliest: null, Latest: null })
        {
            return false;
        }

        (double from, double to) = ObservedPeriod.Of(point.Date);
        return to <= ensemble.Experiment.Case.FitUntil + Rounding && to > ensemble.Times[0] && from <= ensemble.Times[^1];
    }

    private FittedPoint Compare(SeriesPoint point)
    {
        (double from, double to) = ObservedPeriod.Of(point.Date);
        var modelled = new List<double>(_series.Values.Length);
        var measured = new List<double>(_series.Values.Length);
        Purpose noise = Purpose.Measurement(mapping.Series.Id, mapping.Variable.Path, point.Date.Text);
        for (int member = 0; member < _series.Values.Length; member++)
        {
            double value = new SavedSeries(ensemble.Times.AsSpan(), _series.Values[member].AsSpan()).Mean(from, to);
            if (double.IsFinite(value))
            {
                double error = RandomDraw.StandardNormal(ensemble.Experiment.Seed, member, noise);
                double there = Missed(member, value, point);
                modelled.Add(value);
                measured.Add(there + (error * MeasurementError.Deviation(mapping, there)));
            }
        }

        return new FittedPoint(
            point,
            point.Date.DecimalYear,
            (point.Value * mapping.Factor) + mapping.Offset,
            Low: Quantile.Of(measured, 0.05),
            Median: Quantile.Of(modelled, 0.5),
            High: Quantile.Of(measured, 0.95));
    }

    private double Missed(int member, double value, SeriesPoint point)
    {
        if (_discrepancy is not { } draws)
        {
            return value;
        }

        double normal = RandomDraw.StandardNormal(ensemble.Experiment.Seed, member, Purpose.Discrepancy(mapping.Variable.Path, point.Date.Text));
        double missed = draws.Deviations[ensemble.Experiment.Posterior!.DrawOf(member)] * normal;
        return draws.IsRelative ? value * Math.Exp(missed) : value + missed;
    }

    private static double Mean(FittedPoint[] points, Func<FittedPoint, double> measure) =>
        points.Length == 0 ? double.NaN : points.Average(measure);
}

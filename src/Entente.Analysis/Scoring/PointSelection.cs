using System.Collections.Immutable;
using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Language.Semantics;

namespace Entente.Analysis.Scoring;

/// <summary>Says of each row of a file of observations whether it can be scored, and if not, why.</summary>
/// <param name="case">The case.</param>
/// <param name="cut">The last day that forecasts may know of.</param>
internal sealed class PointSelection(Case @case, DateOnly cut)
{
    // Dates and steps reach the same instant by different roundings; far less than a day, in years.
    private const double Rounding = 1e-6;

    private readonly HashSet<(string, string)> _seen = [];

    /// <summary>The rows that can be scored, and those that cannot.</summary>
    public static (ImmutableArray<HeldOutPoint> Scored, ImmutableArray<LeftOutPoint> LeftOut) Of(
        Case @case, DateOnly cut, ImmutableArray<HeldOutPoint> points)
    {
        var selection = new PointSelection(@case, cut);
        var judged = points.Select(point => (Point: point, Reason: selection.ReasonAgainst(point))).ToList();
        return (
            [.. judged.Where(j => j.Reason is null).Select(j => j.Point)],
            [.. judged.Where(j => j.Reason is not null).Select(j => new LeftOutPoint(j.Point, j.Reason!.Value))]);
    }

    private LeftOutReason? ReasonAgainst(HeldOutPoint point)
    {
        if (!@case.Evidence.Series.TryGetValue(point.SeriesId, out SeriesInfo? series))
        {
            return LeftOutReason.UnknownSeries;
        }

        if (!string.Equals(series.Unit, point.Unit, StringComparison.Ordinal))
        {
            return LeftOutReason.WrongUnit;
        }

        if ((point.Date.Earliest ?? point.Date.Latest) is not { } first)
        {
            return LeftOutReason.NoDate;
        }

        return first <= cut ? LeftOutReason.BeforeCut
            : @case.Drivers.Any(d => d.Series.Id == series.Id) ? LeftOutReason.Driver
            : !@case.Observations.Any(o => o.Series.Id == series.Id) ? LeftOutReason.NotModelled
            : !IsInsideRun(point) ? LeftOutReason.OutsideRun
            : !_seen.Add((point.SeriesId, point.Date.Text)) ? LeftOutReason.GivenTwice
            : null;
    }

    private bool IsInsideRun(HeldOutPoint point)
    {
        (double from, double to) = ObservedPeriod.Of(point.Date);
        SimulationSpecs specs = @case.Model.Specs;
        return from >= specs.Start - Rounding && to <= specs.Stop + Rounding;
    }
}

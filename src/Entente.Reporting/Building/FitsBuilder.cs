using System.Collections.Immutable;
using Entente.Analysis.Observations;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The comparison of the reference run with observations.</summary>
internal static class FitsBuilder
{
    /// <summary>One entry a series that has points before the fit date.</summary>
    public static ImmutableArray<FitEntry> Build(ImmutableArray<ObservationFit> fits, NoteBook notes) =>
        [.. fits.Where(f => !f.Points.IsEmpty).Select(f => Of(f, notes.Of(f.Mapping.Series)))];

    private static FitEntry Of(ObservationFit fit, string note)
    {
        FittedPoint[] misses = [.. fit.Points.Where(p => p.IsMiss)];
        FittedPoint[] verified = [.. fit.Points.Where(p => p.Point.IsVerified)];
        return new FitEntry(
            fit.Mapping.Series.Id,
            fit.Mapping.Series.Title,
            fit.Mapping.Variable.Name,
            DisplayNumber.UnitText(fit.Mapping.Variable.Units),
            note,
            verified.Length,
            verified.Count(p => !p.IsMiss),
            verified.Length > 0 ? DisplayNumber.Compact(fit.MeanAbsoluteError) : "",
            [.. misses.Select(Of)]);
    }

    private static MissEntry Of(FittedPoint miss) => new(
        miss.Point.Date.Text,
        DisplayNumber.Compact(miss.Observed),
        RangeWords.Around(DisplayNumber.Compact(miss.Median), DisplayNumber.Compact(miss.Low), DisplayNumber.Compact(miss.High)),
        miss.Observed > miss.High ? "above" : "below",
        miss.Point.IsVerified,
        miss.Point.Source);
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Diagnostics;

namespace Entente.Analysis.Scoring;

/// <summary>Checks a file of observations against a case before anything is run.</summary>
public static class ScoringChecks
{
    /// <summary>What looks like a mistake in the file, and an error where no row of it can be scored.</summary>
    /// <param name="case">The case.</param>
    /// <param name="cut">The last day that forecasts may know of.</param>
    /// <param name="points">The file's rows.</param>
    /// <param name="file">The file.</param>
    public static ImmutableArray<Diagnostic> Of(Case @case, DateOnly cut, ImmutableArray<HeldOutPoint> points, SourceText file)
    {
        var found = new DiagnosticBag();
        (ImmutableArray<HeldOutPoint> scored, ImmutableArray<LeftOutPoint> leftOut) = PointSelection.Of(@case, cut, points);
        string[] ids = [.. @case.Evidence.Series.Keys.Order(StringComparer.Ordinal)];
        foreach (HeldOutPoint point in FirstOfEachSeries(leftOut, LeftOutReason.UnknownSeries))
        {
            string remedy = Spelling.DidYouMean(point.SeriesId, ids, "Name a series of series/series.csv, or leave its rows out.");
            found.Report(AnalysisDiagnostics.NoSuchSeries, point.Location, point.SeriesId, remedy);
        }

        foreach (HeldOutPoint point in FirstOfEachSeries(leftOut, LeftOutReason.WrongUnit))
        {
            found.Report(AnalysisDiagnostics.NotTheSeriesUnit, point.Location, point.SeriesId, @case.Evidence.Series[point.SeriesId].Unit, point.Unit);
        }

        if (scored.IsEmpty)
        {
            found.Report(AnalysisDiagnostics.NothingToScore, file.Locate(default), points.Length, cut);
        }

        return found.ToImmutable();
    }

    // A series misspelt is so in all its rows.
    private static IEnumerable<HeldOutPoint> FirstOfEachSeries(ImmutableArray<LeftOutPoint> leftOut, LeftOutReason reason) =>
        leftOut.Where(l => l.Reason == reason).Select(l => l.Point).DistinctBy(p => (p.SeriesId, p.Unit));
}

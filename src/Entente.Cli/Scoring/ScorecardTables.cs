using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Scoring;
using Entente.Experiments.Execution;
using Entente.Reporting.Tables;

namespace Entente.Cli.Scoring;

/// <summary>A scorecard as tables and sentences for people.</summary>
internal static class ScorecardTables
{
    /// <summary>Each row that was scored.</summary>
    public static ReportTable Points(Scorecard scorecard) => new(
        "Each observation beside its forecast, in the unit of its series",
        [Words("series"), Words("variable"), Words("date"), Numbers("observed"), .. QuantileBand.Levels.Select(l => Numbers($"{100 * l:0} %")), Numbers("CRPS"), Numbers("baseline's")],
        [.. from series in scorecard.Series
            from point in series.Points
            select (ImmutableArray<string>)
            [
                point.Point.SeriesId, series.Mapping.Variable.Path, point.Point.Date.Text, Number(point.Point.Value),
                .. point.Quantiles.Select(q => Number(q)), Number(point.Crps), Number(point.BaselineCrps),
            ]]);

    /// <summary>The rows that were not, and why.</summary>
    public static ReportTable LeftOut(Scorecard scorecard) => new(
        "Rows left out of all totals",
        [Words("series"), Words("rows"), Words("why")],
        [.. scorecard.LeftOut.GroupBy(l => (l.Point.SeriesId, l.Reason)).Select(group => (ImmutableArray<string>)
            [group.Key.SeriesId, string.Join(", ", group.Select(l => l.Point.Date.Text)), Reason(group.Key.Reason)])]);

    /// <summary>By series and pooled.</summary>
    public static ReportTable Series(Scorecard scorecard) => new(
        "By series, and pooled in units of persistence's score on the fit window; in brackets the 95 % interval of the share",
        [Words("series"), Words("variable"), Numbers("n"), Numbers("CRPS"), Numbers("without error"), Numbers("pinball"), Words("baseline"), Numbers("its CRPS"), Numbers("skill"), Words("in 50 %"), Words("in 90 %")],
        [.. scorecard.Series.Select(Row), Row(scorecard.Pooled)]);

    /// <summary>What the numbers rest on.</summary>
    public static IEnumerable<string> Notes(Scorecard scorecard, bool bargains)
    {
        Experiment experiment = scorecard.Experiment;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Cut {scorecard.Cut:yyyy-MM-dd}; drivers {Drivers(scorecard)}; {(bargains ? "with" : "without")} bargaining; {experiment.Members} members, seed {experiment.Seed}.");
        yield return Basis(experiment);
        int withoutScale = scorecard.Series.Count(s => !s.HasScale);
        if (withoutScale > 0)
        {
            yield return $"{withoutScale} of {scorecard.Series.Length} series have fewer than three values before the cut, or never moved: they count in the pooled coverage alone.";
        }
    }

    /// <summary>What the ensemble is, said wherever its scores are.</summary>
    public static string Basis(Experiment experiment) => experiment.Posterior is { } posterior
        ? string.Create(CultureInfo.InvariantCulture, $"{posterior.Parameters.Length} parameters are drawn from what observations known by {posterior.Until:yyyy-MM-dd} say of them, the others from their priors; {Hindsight(experiment)}")
        : $"The ensemble is the prior's: no parameter is calibrated, and {Hindsight(experiment)}";

    private static string Hindsight(Experiment experiment) => experiment.Case.AsOf is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"priors rest on claims published by {day:yyyy-MM-dd}, but the model may have been written with what came after the cut in mind.")
        : "the prior and the model may have been written with what came after the cut in mind.";

    /// <summary>How the drivers go on after the cut.</summary>
    public static string Drivers(Scorecard scorecard) => scorecard.Experiment.DriversKnownUntil is null ? "observed" : "forecast";

    /// <summary>Why a row is left out, in words.</summary>
    public static string Reason(LeftOutReason reason) => reason switch
    {
        LeftOutReason.UnknownSeries => "not a series of the case",
        LeftOutReason.WrongUnit => "not in the series' unit",
        LeftOutReason.NoDate => "no day is given",
        LeftOutReason.BeforeCut => "begins on or before the cut",
        LeftOutReason.Driver => "drives the model",
        LeftOutReason.NotModelled => "not modelled",
        LeftOutReason.OutsideRun => "outside the run",
        LeftOutReason.GivenTwice => "given twice",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private static ImmutableArray<string> Row(SeriesScore score) =>
    [
        score.Mapping.Series.Id, score.Mapping.Variable.Path, Number(score.Points.Length), Number(score.Crps), Number(score.CrpsWithoutError), Number(score.PinballLoss),
        score.Baseline?.Baseline.Id ?? "none", Number(score.BaselineCrps), Skill(score.Skill), Share(score.Coverage50), Share(score.Coverage90),
    ];

    private static ImmutableArray<string> Row(PooledScore score) =>
    [
        "pooled", "", Number(score.Count), Number(score.Crps), "", "", "best of each", Number(score.BaselineCrps), Skill(score.Skill),
        Share(score.Coverage50), Share(score.Coverage90),
    ];

    internal static string Number(double? value) => value is { } number ? number.ToString("G4", CultureInfo.InvariantCulture) : "–";

    internal static string Skill(double? skill) => skill is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    internal static string Share(Coverage coverage) => string.Create(
        CultureInfo.InvariantCulture, $"{coverage.Inside}/{coverage.Count} ({100 * coverage.Low:0}–{100 * coverage.High:0} %)");

    internal static ReportColumn Words(string header) => new(header, IsNumeric: false);

    internal static ReportColumn Numbers(string header) => new(header, IsNumeric: true);
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Calibration;
using Entente.Analysis.Calibration.Screening;
using Entente.Reporting.Tables;

namespace Entente.Cli.Calibration;

/// <summary>What a calibration found as tables and sentences for people.</summary>
internal static class CalibrationTables
{
    /// <summary>The calibrated parameters before and after.</summary>
    public static ReportTable Parameters(CalibrationResult result) => new(
        "Parameters before and after: 5, 50 and 95 % quantiles",
        [Words("parameter"), Words("prior"), Words("posterior"), Numbers("width"), Numbers("shift"), Words("moved"), Numbers("effect")],
        [.. result.Parameters.Select(p => (ImmutableArray<string>)
        [
            p.Parameter.Variable.Path, Three(p.Prior), Three(p.Posterior), Number(p.Width, "0.00"), Number(p.Shift, "+0.0;-0.0;0.0"),
            p.IsMoved ? "yes" : "no", Number(EffectOf(result, p), "0.0"),
        ])]);

    /// <summary>How near the model passes to each series.</summary>
    public static ReportTable Fits(CalibrationResult result) => new(
        "Mean distance of the median from what was observed: as a share (~) or in the variable's units",
        [Words("series"), Words("variable"), Numbers("n"), Numbers("prior"), Numbers("posterior"), Numbers("in 90 %"), Numbers("discrepancy")],
        [.. result.Fits.Select(f => (ImmutableArray<string>)
        [
            f.Mapping.Series.Id, f.Mapping.Variable.Path, Number(f.Points, "0"), Scaled(f, f.PriorError), Scaled(f, f.PosteriorError),
            Number(100 * f.Inside90, "0"), Scaled(f, f.Deviation),
        ])]);

    /// <summary>What the numbers rest on.</summary>
    public static IEnumerable<string> Notes(CalibrationResult result)
    {
        CalibrationPlan plan = result.Plan;
        int read = plan.Groups.Sum(g => g.Targets.Length);
        yield return Say($"{read} observations of {result.Fits.Length} series, known by {plan.Settings.Until:yyyy-MM-dd}, speak to {plan.Groups.Length} variables.");
        ScreenedParameter[] left = [.. result.Screened.Where(s => !s.IsLed)];
        string most = left.Length == 0 ? "" : Say($"; of the {left.Length} others, which keep their priors and are varied by them, '{left[0].Path}' has the most, {left[0].Effect:0.0}");
        yield return Say($"{result.Parameters.Length} parameters have the most effect on them and are calibrated{most}.");
        int moved = result.Parameters.Count(p => p.IsMoved);
        yield return Say($"The data moved {moved} of them: width below {ParameterMovement.MovedWidth} of the prior's, or a median shifted by more than {ParameterMovement.MovedShift} of its standard deviations.");
        if (result.Waves is [.., var last])
        {
            yield return Say($"History matching left {100 * last.PriorLeft:0.0} % of their prior after {result.Waves.Length} waves.");
        }

        double sizes = result.Stages.IsEmpty ? plan.Settings.Draws : result.Stages.Min(s => s.EffectiveSize);
        yield return Say($"{plan.Settings.Draws} draws in {result.Stages.Length} stages, {result.DistinctDraws} of them distinct; effective size never below {sizes:0}; {100 * result.Stages.Select(s => s.Steps).DefaultIfEmpty(0).Average():0} % of moves accepted; scale reduction between halves at most {result.LargestReduction:0.00}; log evidence {result.LogEvidence:0.0}.");
    }

    private static double EffectOf(CalibrationResult result, ParameterMovement movement) =>
        result.Screened.First(s => s.Path == movement.Parameter.Variable.Path).Effect;

    private static string Scaled(SeriesFit fit, double value) =>
        fit.IsRelative ? Number(100 * value, "0") + " % ~" : value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Three(ImmutableArray<double> values) =>
        string.Join("  ", values.Select(v => v.ToString("G3", CultureInfo.InvariantCulture)));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);

    private static ReportColumn Words(string header) => new(header, IsNumeric: false);

    private static ReportColumn Numbers(string header) => new(header, IsNumeric: true);
}

using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Rolling;
using Entente.Cases;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section that holds the reference run against later years.</summary>
internal static class HindcastBuilder
{
    private const int Digits = 4;

    /// <summary>The section, or <see langword="null"/> where nothing was observed later.</summary>
    public static HindcastSection? Build(Case @case, Hindcast? hindcast, NoteBook notes)
    {
        if (hindcast is null)
        {
            return null;
        }

        Scorecard observed = hindcast.DriversObserved.Scorecard;
        Scorecard forecast = hindcast.DriversForecast.Scorecard;
        return new HindcastSection(
            HindcastFinding.Title(hindcast, score => notes.OfLater(SeriesOf(@case, score), hindcast.Cut)),
            HindcastFinding.Details(hindcast),
            Basis(observed.Experiment),
            hindcast.Cut.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
            EdtfDate.ToDecimalYear(hindcast.Cut.AddDays(1)),
            hindcast.DriversObserved.Bands[0].Years,
            [.. observed.Series.Select((_, i) => Of(@case, hindcast, i, notes))],
            new ScorePair(
                observed.Pooled.Count,
                observed.Pooled.BaselineCrps is null ? "" : "each series' own",
                Number(observed.Pooled.BaselineCrps),
                Of(observed.Pooled),
                Of(forecast.Pooled)),
            Rolling(observed.Rolling),
            hindcast.Ablations is [var whole, .., _] ? new MechanismEntry(
                AblationFinding.Of(hindcast.Ablations), whole.Scorecard.Experiment.Members, [.. hindcast.Ablations.Select(a => Of(whole, a))]) : null);
    }

    private static PartEntry Of(Ablation whole, Ablation part) => new(
        Sentence.Capitalised(AblationFinding.Part(part)),
        part.Title,
        Number(part.Scorecard.Pooled.Crps),
        part == whole ? "" : AblationFinding.Change(whole, part),
        HindcastFinding.Skill(part.Scorecard.Pooled.Skill),
        HindcastFinding.Inside(part.Scorecard.Pooled.Coverage90));

    private static ImmutableArray<RollingEntry> Rolling(RollingScorecard? rolling) => rolling is null || rolling.Series.IsEmpty
        ? []
        :
        [
            .. rolling.Series.Select(s => new RollingEntry(
                s.Mapping.Series.Title, s.Points.Length, Number(s.Crps), Number(s.BaselineCrps), HindcastFinding.Skill(s.Skill), HindcastFinding.IsWorse(s.Skill), HindcastFinding.Inside(s.Coverage90))),
            new("Pooled", rolling.Count, Number(rolling.Crps), Number(rolling.BaselineCrps), HindcastFinding.Skill(rolling.Skill), HindcastFinding.IsWorse(rolling.Skill), HindcastFinding.Inside(rolling.Coverage90)),
        ];

    private static HindcastSeries Of(Case @case, Hindcast hindcast, int place, NoteBook notes)
    {
        SeriesScore score = hindcast.DriversObserved.Scorecard.Series[place];
        SeriesScore forecast = hindcast.DriversForecast.Scorecard.Series[place];
        SeriesInfo series = SeriesOf(@case, score);
        return new HindcastSeries(
            series.Id,
            series.Title,
            score.Mapping.Variable.Name,
            series.Unit,
            notes.Of(series),
            notes.OfLater(series, hindcast.Cut),
            [.. series.Points.Where(p => p.Date.Latest <= hindcast.Cut).Select(Of)],
            [.. series.Points.Where(p => p.IsVerified && score.Points.Any(s => s.Point.Date == p.Date && s.Point.Value.Equals(p.Value))).Select(Of)],
            Band(hindcast.DriversObserved.Bands[place]),
            Band(hindcast.DriversForecast.Bands[place]),
            new ScorePair(
                score.Points.Length,
                score.Baseline is { } choice ? HindcastFinding.Baseline(choice.Baseline.Id) : "",
                Number(score.BaselineCrps),
                Of(score),
                Of(forecast)));
    }

    // The run may know of a series only what was known at the cut.
    private static SeriesInfo SeriesOf(Case @case, SeriesScore score) => @case.Evidence.Series[score.Mapping.Series.Id];

    private static ScoreEntry Of(SeriesScore score) => new(
        Number(score.Crps), HindcastFinding.Skill(score.Skill), HindcastFinding.IsWorse(score.Skill),
        HindcastFinding.Inside(score.Coverage50), HindcastFinding.Inside(score.Coverage90), HindcastFinding.Share(score.Coverage90));

    private static ScoreEntry Of(PooledScore score) => new(
        Number(score.Crps), HindcastFinding.Skill(score.Skill), HindcastFinding.IsWorse(score.Skill),
        HindcastFinding.Inside(score.Coverage50), HindcastFinding.Inside(score.Coverage90), HindcastFinding.Share(score.Coverage90));

    private static ObservedPoint Of(SeriesPoint point) =>
        new(point.Date.Text, Math.Round(point.Date.DecimalYear, 4), SignificantDigits.Round(point.Value, 5), point.IsVerified, point.Source);

    private static ImmutableArray<ImmutableArray<double>> Band(PredictiveBand band) =>
        [.. band.Values.Select(level => level.Select(v => SignificantDigits.Round(v, Digits)).ToImmutableArray())];

    private static string Number(double? value) => value is { } number ? DisplayNumber.Compact(number) : "";

    private static string Basis(Experiment experiment) => Knowledge(experiment.Case) + Parameters(experiment);

    private static string Knowledge(Case @case) => @case.AsOf is null
        ? "claims that were published later count in the priors, and "
        : "of the claims, too, only those count that had been published, and ";

    private static string Parameters(Experiment experiment) => experiment.Posterior is { } posterior
        ? $"{DisplayNumber.Of(posterior.Parameters.Length, 0)} parameters are drawn from what the observations up to "
            + $"{posterior.Until.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)} say of them, the others from their priors; the forecast of a series starts from where it was last seen, by what the model missed until then"
        : "all parameters are drawn from their priors: nothing was fitted";
}

using System.Collections.Immutable;
using Entente.Analysis.Scoring;
using Entente.Analysis.Scoring.Baselines;
using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;

namespace Entente.Reporting.Tests.Samples;

/// <summary>A hindcast whose numbers can be written down: a band that rises by 10 a year, and the sample's one later point.</summary>
public static class SampleHindcast
{
    private static readonly DateOnly s_cut = new(2015, 12, 31);

    /// <summary>Holds the sample's gas price, 999 in 2018, against a median of 300 that year.</summary>
    /// <param name="baselineCrps">The baseline's score, or <see langword="null"/> for none.</param>
    /// <param name="reach">From the median to the ends of the 90 % band, with the drivers as they were; twice that with the drivers forecast.</param>
    public static Hindcast Build(double? baselineCrps, double reach) =>
        new(s_cut, Run(baselineCrps, reach, null), Run(baselineCrps, 2 * reach, s_cut));

    /// <summary>The same scored whole and with parts taken away, whose scores are so many times the whole's.</summary>
    public static Hindcast WithParts(params (string Id, double Times)[] parts)
    {
        Hindcast hindcast = Build(500, 100);
        Scorecard whole = hindcast.DriversObserved.Scorecard;
        return hindcast with
        {
            Ablations =
            [
                new Ablation(Ablation.Whole, "nothing is taken away", whole),
                .. parts.Select(part => new Ablation(part.Id, $"{part.Id} in words", whole with
                {
                    Series = [.. whole.Series.Select(s => s with { Points = [.. s.Points.Select(p => p with { Crps = part.Times * p.Crps })] })],
                })),
            ],
        };
    }

    private static HindcastRun Run(double? baselineCrps, double reach, DateOnly? driversKnownUntil)
    {
        Experiment experiment = SampleAnalysis.Build(2).Ensemble.Experiment with { DriversKnownUntil = driversKnownUntil };
        ObservationMapping mapping = experiment.Case.Observations[0];
        SeriesPoint later = mapping.Series.Points[^1];
        var point = new HeldOutPoint(mapping.Series.Id, later.Date, later.Value, mapping.Series.Unit, later.Location);
        ImmutableArray<int> years = [.. Enumerable.Range(1995, 24)];
        ImmutableArray<ImmutableArray<double>> band = [.. new[] { -1, -0.4, 0, 0.4, 1 }.Select(side => years.Select(y => 70.0 + (10 * (y - 1995)) + (side * reach)).ToImmutableArray())];
        BaselineChoice? baseline = baselineCrps is null ? null : new BaselineChoice(Baseline.All[1], _ => default, Scale: 10);
        var score = new PointScore(point, [.. band.Select(level => level[^1])], Crps: later.Value - 300 - (reach / 2), CrpsWithoutError: 1, baselineCrps);
        return new HindcastRun(
            new Scorecard(experiment, s_cut, [new SeriesScore(mapping, baseline, [score])], []),
            [new PredictiveBand(mapping, years, band)]);
    }
}

using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Observations;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Samples;

/// <summary>An analysis whose numbers come from a formula: nothing is simulated, so every expected number can be written down.</summary>
public static class SampleAnalysis
{
    private const int Members = 40;

    public static RunRecord Run { get; } = new("0.1.0+abc", 2, TimeSpan.FromSeconds(12.5), new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), Members, Members)
    {
        Runtime = ".NET 10",
        ReplayCommand = "entente run cases/sample --seed 42",
    };

    /// <summary>With so many saved times.</summary>
    public static AnalysisResult Build(int times)
    {
        Case @case = SampleCase.Build();
        var experiment = new Experiment(@case, @case.Scenarios, @case.Strategies, Members, @case.Seed);
        ImmutableArray<double> grid = [.. Enumerable.Range(0, times).Select(i => SampleCase.Start + (i * (SampleCase.Stop - SampleCase.Start) / (times - 1)))];
        var ensemble = new Ensemble
        {
            Experiment = experiment,
            MembersCompleted = Members,
            Times = grid,
            Cells = [.. from scenario in experiment.Scenarios from strategy in experiment.Strategies select Cell(experiment, scenario, strategy, grid)],
            ParameterDraws = [[.. Enumerable.Range(0, Members).Select(m => 1 + (7.0 * m / Members))]],
            WeightDraws = [.. @case.Criteria.Select(c => Enumerable.Repeat(c.WeightLow, Members).ToImmutableArray())],
        };
        return new AnalysisResult(ensemble, [.. @case.Judges.Select((judge, i) => Judgement(experiment, judge, i))], [Fit(ensemble)]);
    }

    private static EnsembleCell Cell(Experiment experiment, Scenario scenario, Strategy strategy, ImmutableArray<double> grid)
    {
        int s = experiment.Strategies.IndexOf(strategy);
        int f = experiment.Scenarios.IndexOf(scenario);
        double[] scale = [1, 1e8, 0.1, 0.12, 0.08];
        ImmutableArray<QuantileBand> bands =
        [
            .. Enumerable.Range(0, 5).Select(v => new QuantileBand(
                v,
                [.. QuantileBand.Levels.Select(level => grid.Select(t => Curve(t, s, f, level) * scale[v]).ToImmutableArray())])),
        ];
        ImmutableArray<ImmutableArray<double>> outcomes =
        [
            .. new[] { 0, 1, 4 }.Select(v => Enumerable.Range(0, Members)
                .Select(m => Curve(SampleCase.Stop, s, f, m / (Members - 1.0)) * scale[v]).ToImmutableArray()),
        ];
        return new EnsembleCell(scenario, strategy, bands, outcomes);
    }

    // A smooth rise after the decision, steeper for later strategies and futures; the level widens it with time.
    private static double Curve(double time, int strategy, int scenario, double level)
    {
        double since = Math.Max(0, time - SampleCase.Decision);
        double rise = since * (2 + (2.5 * strategy)) * (1 + (0.3 * scenario));
        double wave = 6 * Math.Sin(time / 2);
        return 45 + wave + rise + ((level - 0.5) * (12 + (3.5 * since)));
    }

    private static Judgement Judgement(Experiment experiment, Judge judge, int place)
    {
        ImmutableArray<StrategyWorth> worths =
        [
            .. experiment.Strategies.Select((strategy, s) =>
            {
                double mean = 62 - (9 * ((s + place) % 3));
                return new StrategyWorth(
                    strategy, mean, mean - 22, mean + 18, mean - 7, experiment.Scenarios[2], 4.25 + s, 9.5 + s, s == (3 - place) % 3 ? 0.71 : 0.145,
                    [mean + 3, mean - 1, mean - 7]);
            }),
        ];
        Strategy leader = worths.MaxBy(w => w.Mean)!.Strategy;
        Strategy other = worths.MinBy(w => w.Mean)!.Strategy;
        ImmutableArray<RankingFlip> flips = place == 2
            ? []
            :
            [
                new(FlipKind.Scenario, "closed", "in 'The neighbours close'", other, leader, 6.25, 1.0 / 3),
                new(FlipKind.Parameter, "energy.adjustment_time", "Adjustment time above 5.4 year", other, leader, 2.125, 1.0 / 3),
            ];
        return new Judgement(judge, worths, flips);
    }

    private static ObservationFit Fit(Ensemble ensemble)
    {
        ObservationMapping mapping = ensemble.Experiment.Case.Observations[0];
        ImmutableArray<FittedPoint> points =
        [
            .. mapping.Series.Points.Where(p => p.Date.DecimalYear <= SampleCase.FitUntil).Select(p => new FittedPoint(
                p,
                p.Date.DecimalYear,
                p.Value,
                Curve(p.Date.DecimalYear, 2, 0, 0.05),
                Curve(p.Date.DecimalYear, 2, 0, 0.5),
                Curve(p.Date.DecimalYear, 2, 0, 0.95))),
        ];
        return new ObservationFit(mapping, points, points.Count(p => !p.IsMiss) / (double)points.Length, points.Average(p => Math.Abs(p.Observed - p.Median)));
    }
}

using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Analysis.Calibration.HistoryMatching;
using Entente.Analysis.Calibration.Sampling;
using Entente.Analysis.Calibration.Screening;
using Entente.Experiments.Sampling;
using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Calibration;

/// <summary>
/// Finds out what observations say of a case's parameters: screens those that can move what is observed, rules out where they cannot lie,
/// and samples how probable they are in what is left. After each step its state can be kept, and gone on from.
/// </summary>
/// <param name="plan">What is to be done.</param>
/// <param name="threads">How many runs go on at once, 1 or more; it changes no number.</param>
/// <param name="keep">Receives the state after each step that costs much.</param>
/// <param name="progress">Told now and then how far it is.</param>
public sealed class Calibrator(
    CalibrationPlan plan, int threads, Action<CalibrationState>? keep = null, IProgress<CalibrationProgress>? progress = null)
{
    // Sets of members of different steps have different numbers, so that no two steps share what has no coordinate.
    private const int SetsOfSpread = 500_000;
    private const int SetsOfWave = 1_000_000;
    private const int SetsOfSample = 10_000_000;
    private const int MembersForSpread = 8;

    // Shares of the work that is done before the sample is begun, roughly.
    private const double AfterScreening = 0.05;
    private const double AfterSpread = 0.07;
    private const double AfterWaves = 0.12;

    private static readonly Purpose s_spread = Purpose.Of("calibration:spread");
    private static readonly Purpose s_wave = Purpose.Of("calibration:wave");

    /// <summary>Does it, from where it was left.</summary>
    /// <param name="state">Where it was left, or <see cref="CalibrationState.Empty"/>.</param>
    /// <param name="cancellation">Stops it between two steps of a run; the last state that was kept can be gone on from.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CalibrationResult Run(CalibrationState state, CancellationToken cancellation = default)
    {
        if (state.Screened.IsEmpty)
        {
            progress?.Report(new CalibrationProgress("screening", 0));
            state = Keep(state with { Screened = Screen(cancellation) });
        }

        ImmutableArray<string> led = [.. state.Screened.Where(s => s.IsLed).Select(s => s.Path)];
        var model = new CalibratedModel(plan.Experiment, led, plan.Groups, threads);
        if (state.Spread is not { } spread)
        {
            progress?.Report(new CalibrationProgress("the model's spread", AfterScreening));
            spread = SpreadOf(model, led.Length, cancellation);
            state = Keep(state with { Spread = spread });
        }

        while (state.Sampler is null && GoesOn(state.Waves, led.Length))
        {
            double share = (double)state.Waves.Length / plan.Settings.MostWaves;
            progress?.Report(new CalibrationProgress("history matching", AfterSpread + (share * (AfterWaves - AfterSpread))));
            state = Keep(state with { Waves = state.Waves.Add(Match(model, state, led.Length, cancellation)) });
        }

        ImmutableArray<QuantileRange> box = BoxOf(state.Waves, led.Length);
        var pace = new SamplingPace(state, (step, share) => progress?.Report(new CalibrationProgress(step, AfterWaves + (share * (1 - AfterWaves)))));
        Discrepancy[] likelihoods = [.. plan.Groups.Select((group, g) => group.With(spread.Of(g, plan.Settings.MembersOfPoint)))];
        var sampler = new TemperedSampler(
            new SamplerSettings(plan.Settings.Draws, plan.Settings.Seed, led.Length),
            points =>
            {
                pace.CountSweep();
                return [.. model
                    .EvaluateSets([.. points.Select(p => (Quantiles(p.Place, box), p.Member))], plan.Settings.MembersOfPoint, cancellation)
                    .AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
                    .Select(members => LogLikelihood(model, likelihoods, CalibratedModel.Mean(members)))];
            });
        SamplerState sample = state.Sampler ?? sampler.Start(SetsOfSample);
        state = Keep(state with { Sampler = sample });
        while (!sample.IsDone && sample.Particles.Any(p => double.IsFinite(p.LogLikelihood)))
        {
            sample = sampler.Advance(sample);
            pace.CountStage(sample);
            state = Keep(state with { Sampler = sample });
        }

        return new CalibrationSummary(plan, model).Of(state, [.. sample.Particles.Select(p => Quantiles(p.Place, box))], cancellation);
    }

    private static double LogLikelihood(CalibratedModel model, Discrepancy[] likelihoods, double[] residuals)
    {
        double sum = 0;
        for (int g = 0; g < likelihoods.Length; g++)
        {
            sum += likelihoods[g].LogLikelihood(model.Of(g, residuals));
        }

        return sum;
    }

    /// <summary>Where a point of the sample lies among the priors' quantiles.</summary>
    private static ImmutableArray<double> Quantiles(ImmutableArray<double> place, ImmutableArray<QuantileRange> box) =>
        [.. place.Select((x, d) => box[d].At(Normal.CDF(0, 1, x)))];

    private static ImmutableArray<QuantileRange> BoxOf(ImmutableArray<Wave> waves, int parameters) =>
        waves.IsEmpty ? [.. Enumerable.Repeat(QuantileRange.All, parameters)] : waves[^1].Box;

    // Until a wave takes little away from the box of the one before.
    private bool GoesOn(ImmutableArray<Wave> waves, int led)
    {
        const double Little = 0.9;
        return led > 0 && waves.Length < plan.Settings.MostWaves
            && (waves.IsEmpty || waves[^1].Volume < Little * (waves.Length > 1 ? waves[^2].Volume : 1));
    }

    private CalibrationState Keep(CalibrationState state)
    {
        keep?.Invoke(state);
        return state;
    }

    private ImmutableArray<ScreenedParameter> Screen(CancellationToken cancellation)
    {
        string[] all = [.. plan.Case.Parameters.Select(p => p.Variable.Path)];
        var model = new CalibratedModel(plan.Experiment, all, plan.Groups, threads);
        int bases = Math.Clamp(plan.Settings.ScreeningRuns / (all.Length + 1), 10, 40);
        var screening = new RadialScreening(all.Length, bases, plan.Settings.Seed);
        var noise = new ResidualNoise(plan.Groups);
        double[][] outputs = model.Evaluate([.. screening.Points().Select(p => (p.Inputs, p.Base))], r => noise.White(model, r), cancellation);
        return [.. all.Zip(screening.TotalEffects(outputs))
            .OrderByDescending(p => p.Second)
            .ThenBy(p => p.First, StringComparer.Ordinal)
            .Select((p, rank) => new ScreenedParameter(p.First, p.Second, rank < plan.Settings.MostParameters && p.Second >= plan.Settings.LeastEffect))];
    }

    private ModelSpread SpreadOf(CalibratedModel model, int parameters, CancellationToken cancellation)
    {
        (ImmutableArray<double>, int)[] points =
            [.. Enumerable.Range(0, plan.Settings.SpreadPoints).Select(i => (Uniforms(parameters, i, s_spread, 0), SetsOfSpread + i))];
        return ModelSpread.Of(plan.Groups, model.EvaluateSets(points, MembersForSpread, cancellation));
    }

    private Wave Match(CalibratedModel model, CalibrationState state, int parameters, CancellationToken cancellation)
    {
        int members = plan.Settings.MembersOfPoint;
        ImmutableArray<QuantileRange> box = BoxOf(state.Waves, parameters);
        ImmutableArray<double>[] points = [.. Enumerable.Range(0, plan.Settings.WavePoints)
            .Select(i => Uniforms(parameters, i, s_wave, state.Waves.Length).Select((u, d) => box[d].At(u)).ToImmutableArray())];
        var noise = new ResidualNoise(plan.Groups, g => state.Spread!.Of(g, members));
        int first = (state.Waves.Length + 1) * SetsOfWave;
        double[][][] runs = model.EvaluateSets([.. points.Select((p, i) => (p, first + i))], members, cancellation);
        return HistoryMatch.Next(
            box, points, [.. runs.Select(r => HistoryMatch.Implausibility(noise.Distances(model, CalibratedModel.Mean(r))))]);
    }

    private ImmutableArray<double> Uniforms(int count, int place, Purpose purpose, int occasion) =>
        [.. Enumerable.Range(0, count).Select(d => RandomDraw.Uniform(plan.Settings.Seed, place, purpose, (occasion * count) + d))];
}

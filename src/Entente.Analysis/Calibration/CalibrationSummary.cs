using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Analysis.Calibration.Sampling;
using Entente.Analysis.Calibration.Targets;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;
using MathNet.Numerics.Distributions;

namespace Entente.Analysis.Calibration;

/// <summary>
/// Makes of a finished sample what people and later runs need. Fit and discrepancy are worked out as a run of the case has them: each draw
/// of the parameters with a member's own weights, refusals and errors of drivers, not with those that it was found with.
/// </summary>
/// <param name="plan">What was done.</param>
/// <param name="model">The model with the parameters that were calibrated.</param>
internal sealed class CalibrationSummary(CalibrationPlan plan, CalibratedModel model)
{
    // Halves further apart than this had not come to the same place (Gelman and Rubin 1992).
    private const double LargestReduction = 1.1;

    private static readonly Purpose s_order = Purpose.Of("calibration:order");
    private static readonly Purpose s_process = Purpose.Of("calibration:discrepancy");
    private static readonly Purpose s_prior = Purpose.Of("calibration:prior");

    /// <summary>Does so.</summary>
    /// <param name="state">The finished state.</param>
    /// <param name="sample">The sample as quantiles of the priors.</param>
    /// <param name="cancellation">Stops the last runs.</param>
    public CalibrationResult Of(CalibrationState state, ImmutableArray<ImmutableArray<double>> sample, CancellationToken cancellation)
    {
        ImmutableArray<Particle> particles = state.Sampler!.Particles;

        // In an order of its own, so that any first members of an ensemble are as good a sample as all.
        int[] order = [.. Enumerable.Range(0, sample.Length).OrderBy(i => RandomDraw.Uniform(plan.Settings.Seed, i, s_order))];
        ImmutableArray<double>[] draws = [.. order.Select(i => sample[i])];
        double[][] after = model.Evaluate([.. draws.Select((quantiles, member) => (quantiles, member))], r => r, cancellation);
        double[][] before = model.Evaluate(
            [.. draws.Select((q, member) => (q.Select((_, d) => RandomDraw.Uniform(plan.Settings.Seed, member, s_prior, d)).ToImmutableArray(), member))],
            r => r,
            cancellation);
        ImmutableArray<Parameter> parameters = [.. state.Screened.Where(s => s.IsLed).Select(s => plan.Case.Parameters.First(p => p.Variable.Path == s.Path))];
        ImmutableArray<ImmutableArray<double>> values = [.. draws.Select(q => model.Values(q))];
        OrnsteinUhlenbeck[][] processes = [.. plan.Groups.Select((group, g) => after
            .Select((r, i) => group.Discrepancy.Draw(model.Of(g, r), RandomDraw.Uniform(plan.Settings.Seed, i, s_process, g)))
            .ToArray())];
        ImmutableArray<ImmutableArray<double>> unordered = [.. sample.Select(q => model.Values(q))];
        ImmutableArray<ParameterMovement> movements =
            [.. parameters.Select((parameter, d) => ParameterMovement.Of(parameter, [.. unordered.Select(v => v[d])]))];
        return new CalibrationResult
        {
            Plan = plan,
            Posterior = new Posterior
            {
                Name = PosteriorFiles.NameOf(plan.Settings.Until, plan.Settings.AsOf, plan.Settings.Bargains),
                Until = plan.Settings.Until,
                AsOf = plan.Settings.AsOf,
                CaseHash = plan.CaseHash,
                Parameters = parameters,
                Draws = [.. parameters.Select((_, d) => values.Select(v => v[d]).ToImmutableArray())],
                Discrepancies =
                    [.. plan.Groups.Select((group, g) => new DiscrepancyDraws(
                        group.Variable.Path,
                        group.IsRelative,
                        [.. processes[g].Select(p => p.Deviation)],
                        [.. processes[g].Select(p => p.Years)]))],
                Count = sample.Length,
            },
            Screened = state.Screened,
            Waves = state.Waves,
            Stages = state.Sampler.Stages,
            DistinctDraws = particles.Select(p => p.Place).Distinct().Count(),
            Parameters = movements,
            Fits = [.. plan.Groups.SelectMany((group, g) => FitsOf(group, g, before, after, processes[g]))],
            Diagnostics = Doubts(state, movements),
        };
    }

    private static ImmutableArray<Diagnostic> Doubts(CalibrationState state, ImmutableArray<ParameterMovement> movements)
    {
        var found = new DiagnosticBag();
        if (state.Waves is [.., { NotRuledOut: 0 } last])
        {
            found.Report(AnalysisDiagnostics.NothingPlausible, null, last.Points);
        }

        if (!state.Sampler!.IsDone)
        {
            found.Report(AnalysisDiagnostics.NothingPossible, null, state.Sampler.Particles.Length);
        }

        if (movements.OrderByDescending(m => m.ScaleReduction).FirstOrDefault() is { ScaleReduction: > LargestReduction } worst)
        {
            found.Report(AnalysisDiagnostics.HalvesDisagree, worst.Parameter.Location, worst.Parameter.Variable.Path, worst.ScaleReduction);
        }

        return found.ToImmutable();
    }

    private IEnumerable<SeriesFit> FitsOf(TargetGroup group, int place, double[][] before, double[][] after, OrnsteinUhlenbeck[] processes)
    {
        double deviation = Quantile.Of(processes.Select(p => p.Deviation), 0.5);
        return Enumerable.Range(0, group.Targets.Length).GroupBy(i => group.Targets[i].Mapping).Select(series => new SeriesFit(
            series.Key,
            series.Count(),
            group.IsRelative,
            series.Average(i => Math.Abs(MedianOf(before, place, i))),
            series.Average(i => Math.Abs(MedianOf(after, place, i))),
            series.Average(i => IsInside90(group.Points[i], after.Select(r => model.Of(place, r)[i]), processes) ? 1 : 0),
            deviation));
    }

    private double MedianOf(double[][] residuals, int group, int point) =>
        Quantile.Of(residuals.Select(r => model.Of(group, r)[point]).Where(double.IsFinite), 0.5);

    // The observation's place in the mixture of the draws' normal forecasts.
    private static bool IsInside90(MeasuredPoint point, IEnumerable<double> residuals, OrnsteinUhlenbeck[] processes)
    {
        double place = residuals.Zip(processes, (residual, process) =>
            Normal.CDF(0, Math.Sqrt(point.Shared(point, process) + (point.Error * point.Error)), residual)).Average();
        return place is >= 0.05 and <= 0.95;
    }
}

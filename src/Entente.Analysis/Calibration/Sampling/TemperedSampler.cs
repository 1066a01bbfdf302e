using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Calibration.Sampling;

/// <summary>
/// Sequential Monte Carlo: a sample from the prior is led to the posterior over rising powers of the likelihood, at each of which it is
/// weighted, resampled and moved (Del Moral, Doucet and Jasra 2006; the next power after Jasra et al. 2011). Points move by Metropolis'
/// random walk with the sample's own covariance. What has no coordinate stays with a point, so that runs are compared like with like, and
/// is drawn anew by a move of its own every few rounds. Every draw depends on seed, stage, round and place alone.
/// </summary>
/// <param name="settings">How.</param>
/// <param name="likelihoods">How probable the observations are.</param>
internal sealed class TemperedSampler(SamplerSettings settings, LogLikelihoods likelihoods)
{
    // The best share of accepted moves is about this in a few to many dimensions (Roberts, Gelman and Gilks 1997).
    private const double WantedAcceptance = 0.25;
    private const int RoundsOfStage = 64;
    private const int RoundsToRenewal = 3;
    private const int MostCoordinates = 4096;

    private static readonly Purpose s_start = Purpose.Of("calibration:start");
    private static readonly Purpose s_resampling = Purpose.Of("calibration:resampling");
    private static readonly Purpose s_step = Purpose.Of("calibration:step");
    private static readonly Purpose s_stepAccepted = Purpose.Of("calibration:step-accepted");
    private static readonly Purpose s_renewalAccepted = Purpose.Of("calibration:renewal-accepted");

    /// <summary>The sample from the prior.</summary>
    /// <param name="firstMember">Members are numbered from here on, which nobody else does.</param>
    public SamplerState Start(int firstMember)
    {
        (ImmutableArray<double>, int)[] points =
            [.. Enumerable.Range(0, settings.Draws).Select(i => (Normals(settings.Coordinates, i, s_start, 0), firstMember + i))];
        return new SamplerState(0, Judge(points), 2.38 / Math.Sqrt(Math.Max(1, settings.Coordinates)), []);
    }

    /// <summary>Goes on to the next power.</summary>
    /// <param name="state">Where the sample is, short of the posterior.</param>
    public SamplerState Advance(SamplerState state)
    {
        double[] logLikelihoods = [.. state.Particles.Select(p => p.LogLikelihood)];
        double power = Tempering.Next(logLikelihoods, state.Power, settings.EffectiveShare);
        Particle[] sample = Resample(state, power, out ImmutableArray<double> evidence);
        int survivors = sample.Distinct().Count();
        Cholesky shape = Shape(sample);
        double wanted = power >= 1 ? settings.LastMovesWanted : settings.MovesWanted;
        (double step, double stepped, double renewed) = (state.Step, 0, 0);
        (int round, int renewals) = (0, 0);
        for (; round < settings.MostRounds && stepped < wanted; round++)
        {
            int occasion = (state.Stages.Length * RoundsOfStage) + round;
            (sample, double accepted) = Step(sample, power, step, shape, occasion);
            stepped += accepted;
            step = Math.Clamp(step * Math.Exp(accepted - WantedAcceptance), 1e-3, 10);
            if (round % RoundsToRenewal == 0)
            {
                (sample, accepted) = Renew(sample, power, occasion);
                renewed += accepted;
                renewals++;
            }
        }

        var stage = new SamplerStage(
            power,
            Tempering.EffectiveSize(logLikelihoods, power - state.Power),
            survivors,
            round,
            stepped / Math.Max(1, round),
            renewed / Math.Max(1, renewals),
            evidence);
        return new SamplerState(power, [.. sample], step, state.Stages.Add(stage));
    }

    private Particle[] Resample(SamplerState state, double power, out ImmutableArray<double> evidence)
    {
        var sample = new List<Particle>(state.Particles.Length);
        var logMeans = ImmutableArray.CreateBuilder<double>(2);
        foreach (Particle[] half in state.Particles.Chunk((state.Particles.Length + 1) / 2))
        {
            double[] weights = Tempering.Weights([.. half.Select(p => p.LogLikelihood)], power - state.Power, out double logMean);
            logMeans.Add(logMean);
            double uniform = RandomDraw.Uniform(settings.Seed, logMeans.Count, s_resampling, state.Stages.Length);
            sample.AddRange(weights.All(w => w == 0) ? half : SystematicResampling.Places(weights, uniform).Select(place => half[place]));
        }

        evidence = logMeans.ToImmutable();
        return [.. sample];
    }

    private (Particle[] Sample, double Accepted) Step(Particle[] sample, double power, double length, Cholesky shape, int occasion)
    {
        var proposed = new (ImmutableArray<double>, int)[sample.Length];
        for (int i = 0; i < sample.Length; i++)
        {
            double[] step = [.. Normals(settings.Coordinates, i, s_step, occasion)];
            shape.Colour(step);
            proposed[i] = ([.. sample[i].Place.Select((x, d) => x + (length * step[d]))], sample[i].Member);
        }

        return Accept(sample, proposed, power, s_stepAccepted, occasion, (to, from) => LogPrior(to) - LogPrior(from));
    }

    private (Particle[] Sample, double Accepted) Renew(Particle[] sample, double power, int occasion)
    {
        int first = sample.Max(p => p.Member) + 1;
        return Accept(sample, [.. sample.Select((p, i) => (p.Place, first + i))], power, s_renewalAccepted, occasion, (_, _) => 0);
    }

    private (Particle[] Sample, double Accepted) Accept(
        Particle[] sample,
        IReadOnlyList<(ImmutableArray<double> Place, int Member)> points,
        double power,
        Purpose purpose,
        int occasion,
        Func<Particle, Particle, double> logPriorRatio)
    {
        ImmutableArray<Particle> proposed = Judge(points);
        int accepted = 0;
        var result = new Particle[sample.Length];
        for (int i = 0; i < sample.Length; i++)
        {
            double ratio = (power * (proposed[i].LogLikelihood - sample[i].LogLikelihood)) + logPriorRatio(proposed[i], sample[i]);
            bool isAccepted = double.IsFinite(proposed[i].LogLikelihood)
                && (!double.IsFinite(sample[i].LogLikelihood) || Math.Log(RandomDraw.Uniform(settings.Seed, i, purpose, occasion)) < ratio);
            result[i] = isAccepted ? proposed[i] : sample[i];
            accepted += isAccepted ? 1 : 0;
        }

        return (result, (double)accepted / sample.Length);
    }

    private ImmutableArray<Particle> Judge(IReadOnlyList<(ImmutableArray<double> Place, int Member)> points)
    {
        double[] logLikelihoods = likelihoods(points);
        return [.. points.Select((p, i) => new Particle(p.Place, p.Member, logLikelihoods[i]))];
    }

    private ImmutableArray<double> Normals(int count, int place, Purpose purpose, int occasion) =>
        [.. Enumerable.Range(0, count).Select(d => RandomDraw.StandardNormal(settings.Seed, place, purpose, (occasion * MostCoordinates) + d))];

    private static double LogPrior(Particle particle) => -0.5 * particle.Place.Sum(x => x * x);

    // The sample's covariance; a little of the prior's keeps it from collapsing where few points are left.
    private Cholesky Shape(Particle[] sample)
    {
        const double OfPrior = 1e-4;
        double[] mean = [.. Enumerable.Range(0, settings.Coordinates).Select(d => sample.Average(p => p.Place[d]))];
        return Cholesky.Of(settings.Coordinates, (i, j) =>
            sample.Average(p => (p.Place[i] - mean[i]) * (p.Place[j] - mean[j])) + (i == j ? OfPrior : 0));
    }
}

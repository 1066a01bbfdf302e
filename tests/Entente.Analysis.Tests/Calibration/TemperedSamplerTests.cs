using System.Collections.Immutable;
using Entente.Analysis.Calibration.Sampling;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Tests.Calibration;

public sealed class TemperedSamplerTests
{
    [Fact]
    public void A_linear_normal_problem_gets_its_posterior_and_its_evidence()
    {
        // Observed 2 = x₀ + e with e of deviation 0.5, and 1 = x₀ + x₁ + e' with e' of deviation 0.25; x standard normal.
        SamplerState state = Run(draws: 4000, coordinates: 2, place => Normal(2 - place[0], 0.5) + Normal(1 - place[0] - place[1], 0.25));

        // Precision I + AᵀR⁻¹A = [[1 + 4 + 16, 16], [16, 1 + 16]], right side AᵀR⁻¹y = [8 + 16, 16].
        double determinant = (21 * 17) - (16 * 16);
        Mean(state, 0).ShouldBe(((17 * 24) - (16 * 16)) / determinant, 0.05);
        Mean(state, 1).ShouldBe(((21 * 16) - (16 * 24)) / determinant, 0.05);
        Covariance(state, 0, 0).ShouldBe(17 / determinant, 0.02);
        Covariance(state, 1, 1).ShouldBe(21 / determinant, 0.025);
        Covariance(state, 0, 1).ShouldBe(-16 / determinant, 0.02);

        // y is normal with covariance AAᵀ + R = [[1.25, 1], [1, 2.0625]].
        double spread = (1.25 * 2.0625) - 1;
        double distance = ((2.0625 * 4) - (2 * 2) + (1.25 * 1)) / spread;
        double evidence = -Math.Log(2 * Math.PI) - (0.5 * Math.Log(spread)) - (0.5 * distance);
        state.Stages.Sum(s => s.LogEvidence.Average()).ShouldBe(evidence, 0.1);
    }

    [Fact]
    public void What_has_no_coordinate_is_sampled_too()
    {
        // Each member carries a coin; heads is three times as likely to give what was observed.
        static bool IsHeads(int member) => RandomDraw.Uniform(5, member, Purpose.Of("coin")) < 0.5;
        SamplerState state = Run(draws: 4000, coordinates: 1, _ => 0, member => IsHeads(member) ? Math.Log(3) : 0);

        state.Particles.Average(p => IsHeads(p.Member) ? 1.0 : 0).ShouldBe(0.75, 0.03);
    }

    [Fact]
    public void Going_on_from_a_stage_gives_what_going_through_gives()
    {
        TemperedSampler first = Sampler(100, 2, place => Normal(3 - place[0], 0.1), _ => 0);
        SamplerState state = first.Advance(first.Start(0));
        TemperedSampler other = Sampler(100, 2, place => Normal(3 - place[0], 0.1), _ => 0);

        SamplerState straight = first.Advance(state);
        SamplerState resumed = other.Advance(state);

        resumed.Particles.Select(p => (p.Place[0], p.Place[1], p.Member, p.LogLikelihood))
            .ShouldBe(straight.Particles.Select(p => (p.Place[0], p.Place[1], p.Member, p.LogLikelihood)));
    }

    [Fact]
    public void The_halves_never_exchange_a_point()
    {
        TemperedSampler sampler = Sampler(200, 1, place => Normal(3 - place[0], 0.2), _ => 0);
        SamplerState start = sampler.Start(0);
        start = start with { Particles = [.. start.Particles.Select((p, i) => p with { Member = i })] };
        int most = Enumerable.Range(0, 100).Max();

        SamplerState state = sampler.Advance(start);

        state.Stages[0].LogEvidence.Length.ShouldBe(2);
        state.Particles.Take(100).ShouldAllBe(p => p.Member <= most || p.Member >= 200);
        state.Particles.Skip(100).ShouldAllBe(p => p.Member > most);
    }

    [Fact]
    public void A_power_is_chosen_at_which_half_of_the_sample_is_effective()
    {
        double[] logLikelihoods = [.. Enumerable.Range(0, 100).Select(i => -i * 0.7)];

        double power = Tempering.Next(logLikelihoods, 0, 0.5);

        power.ShouldBeInRange(0.001, 0.999);
        Tempering.EffectiveSize(logLikelihoods, power).ShouldBe(50, 1e-6);
        Tempering.Next([1, 1, 1.1], 0.3, 0.5).ShouldBe(1);
    }

    [Fact]
    public void Points_that_cannot_be_have_no_weight()
    {
        double[] weights = Tempering.Weights([0, double.NegativeInfinity, 0], 1, out double logMean);

        weights.ShouldBe([0.5, 0, 0.5]);
        logMean.ShouldBe(Math.Log(2.0 / 3), 1e-12);
        Tempering.Weights([double.NegativeInfinity], 1, out _).ShouldBe([0]);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Systematic_resampling_takes_each_point_as_often_as_its_weight_says_rounded(double uniform)
    {
        double[] weights = [0.05, 0.4, 0, 0.3, 0.25];

        int[] places = SystematicResampling.Places(weights, uniform);

        for (int i = 0; i < weights.Length; i++)
        {
            double expected = weights[i] * weights.Length;
            places.Count(p => p == i).ShouldBeInRange((int)Math.Floor(expected), (int)Math.Ceiling(expected));
        }
    }

    private static SamplerState Run(int draws, int coordinates, Func<ImmutableArray<double>, double> ofPlace, Func<int, double>? ofMember = null)
    {
        TemperedSampler sampler = Sampler(draws, coordinates, ofPlace, ofMember ?? (_ => 0));
        SamplerState state = sampler.Start(0);
        while (!state.IsDone)
        {
            state = sampler.Advance(state);
        }

        return state;
    }

    private static TemperedSampler Sampler(int draws, int coordinates, Func<ImmutableArray<double>, double> ofPlace, Func<int, double> ofMember) =>
        new(new SamplerSettings(draws, 11, coordinates), points => [.. points.Select(p => ofPlace(p.Place) + ofMember(p.Member))]);

    private static double Normal(double x, double deviation) =>
        -0.5 * ((x * x / (deviation * deviation)) + Math.Log(2 * Math.PI * deviation * deviation));

    private static double Mean(SamplerState state, int coordinate) => state.Particles.Average(p => p.Place[coordinate]);

    private static double Covariance(SamplerState state, int a, int b) =>
        state.Particles.Average(p => (p.Place[a] - Mean(state, a)) * (p.Place[b] - Mean(state, b)));
}

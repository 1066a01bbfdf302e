using Entente.Experiments.Sampling;

namespace Entente.Experiments.Tests.Sampling;

public class RandomDrawTests
{
    private const ulong Seed = 20001130;

    [Fact]
    public void A_draw_never_changes()
    {
        // Worked out by a second program; another number here means that no earlier run can be replayed.
        RandomDraw.Uniform(Seed, 0, Purpose.Parameter("energy.x")).ShouldBe(0.6995284457819915);
        RandomDraw.Uniform(Seed, 499, Purpose.Driver("world.brent")).ShouldBe(0.43989922929648245);
    }

    [Fact]
    public void Seed_member_and_purpose_each_change_a_draw()
    {
        double[] draws =
        [
            RandomDraw.Uniform(Seed, 1, Purpose.Of("a")),
            RandomDraw.Uniform(Seed, 2, Purpose.Of("a")),
            RandomDraw.Uniform(Seed, 1, Purpose.Of("b")),
            RandomDraw.Uniform(Seed + 1, 1, Purpose.Of("a")),
            RandomDraw.Uniform(Seed + (1UL << 32), 1, Purpose.Of("a")),
        ];

        draws.ShouldBeUnique();
    }

    [Fact]
    public void Uniform_draws_fill_the_unit_interval_evenly()
    {
        const int Count = 20_000;
        var purpose = Purpose.Of("evenness");
        int[] bins = new int[20];
        for (int member = 0; member < Count; member++)
        {
            double u = RandomDraw.Uniform(Seed, member, purpose);
            u.ShouldBeInRange(double.Epsilon, 1 - 1e-16);
            bins[(int)(u * bins.Length)]++;
        }

        double expected = Count / (double)bins.Length;
        double chiSquare = bins.Sum(n => (n - expected) * (n - expected) / expected);
        chiSquare.ShouldBeLessThan(43.8); // 99.9 % quantile at 19 degrees of freedom
    }

    [Fact]
    public void Draws_for_two_purposes_are_not_correlated()
    {
        const int Count = 20_000;
        (Purpose a, Purpose b) = (Purpose.Parameter("a"), Purpose.Parameter("b"));
        double covariance = Enumerable.Range(0, Count)
            .Average(m => (RandomDraw.Uniform(Seed, m, a) - 0.5) * (RandomDraw.Uniform(Seed, m, b) - 0.5));

        (covariance * 12).ShouldBe(0, 4 / Math.Sqrt(Count));
    }

    [Fact]
    public void Standard_normal_draws_have_mean_0_and_deviation_1()
    {
        const int Count = 20_000;
        double[] z = [.. Enumerable.Range(0, Count).Select(m => RandomDraw.StandardNormal(Seed, m, Purpose.Of("z")))];

        z.Average().ShouldBe(0, 4 / Math.Sqrt(Count));
        z.Average(x => x * x).ShouldBe(1, 4 * Math.Sqrt(2.0 / Count));
    }
}

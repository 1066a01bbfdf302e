using Entente.Experiments.Sampling;

namespace Entente.Experiments.Tests.Sampling;

public class WalkCorrelationTests
{
    private static readonly Dictionary<int, double> s_up = Steps(1, -1, 2, -2, 1, -1, 2, -2, 1, -1);
    private static readonly Dictionary<int, double> s_none = [];

    [Fact]
    public void Drivers_that_moved_together_walk_together_and_the_more_so_the_more_years_were_seen()
    {
        var ten = new WalkCorrelation([s_up, s_up]);
        var four = new WalkCorrelation([Steps(1, -1, 2, -2), Steps(1, -1, 2, -2)]);

        ten.Correlations[0, 1].ShouldBe(10.0 / 15, 1e-12);
        four.Correlations[0, 1].ShouldBe(4.0 / 9, 1e-12);
    }

    [Fact]
    public void Drivers_that_moved_against_each_other_do_so_again() =>
        new WalkCorrelation([s_up, s_up.ToDictionary(s => s.Key, s => -3 * s.Value)]).Correlations[0, 1].ShouldBe(-10.0 / 15, 1e-12);

    [Fact]
    public void Too_few_years_say_nothing() =>
        new WalkCorrelation([Steps(1, -1), Steps(1, -1)]).Correlations[0, 1].ShouldBe(0);

    [Fact]
    public void A_driver_that_does_not_walk_goes_with_none() =>
        new WalkCorrelation([s_up, s_none]).Correlations[0, 1].ShouldBe(0);

    [Fact]
    public void A_step_that_is_mixed_has_the_deviation_of_one_that_is_not_and_the_correlation_that_was_found()
    {
        var walks = new WalkCorrelation([s_up, s_none, s_up]);
        double[][] mixed = [.. Enumerable.Range(0, 20_000).Select(member =>
        {
            double Independent(int driver) => RandomDraw.StandardNormal(3, member, Purpose.DriverWalk($"driver {driver}"));
            return new[] { walks.Mix(0, Independent), walks.Mix(1, Independent), walks.Mix(2, Independent) };
        })];

        mixed.Average(m => m[2] * m[2]).ShouldBe(1, 0.03);
        mixed.Average(m => m[0] * m[2]).ShouldBe(10.0 / 15, 0.03);
        mixed.Average(m => m[0] * m[1]).ShouldBe(0, 0.03);
    }

    [Fact]
    public void Correlations_that_do_not_fit_together_are_taken_down_until_they_do()
    {
        // The first moves with the second and with the third, each in years of their own; the second against the third, in yet others.
        Dictionary<int, double> first = Join(Many(1000, 1), Many(2000, 1));
        Dictionary<int, double> second = Join(Many(1000, 1), Many(3000, 1));
        Dictionary<int, double> third = Join(Many(2000, 1), Many(3000, -1));

        var walks = new WalkCorrelation([first, second, third]);

        double.IsFinite(walks.Mix(2, _ => 1)).ShouldBeTrue();
        walks.Correlations[1, 2].ShouldBeLessThan(-0.9);
    }

    private static Dictionary<int, double> Steps(params double[] steps) => steps.Select((step, i) => (step, i)).ToDictionary(s => 2000 + s.i, s => s.step);

    private static Dictionary<int, double> Many(int from, int sign) =>
        Enumerable.Range(0, 200).ToDictionary(i => from + i, i => (double)(i % 2 == 0 ? sign : -sign));

    private static Dictionary<int, double> Join(Dictionary<int, double> a, Dictionary<int, double> b) => a.Concat(b).ToDictionary(s => s.Key, s => s.Value);
}

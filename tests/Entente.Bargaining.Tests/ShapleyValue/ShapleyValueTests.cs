using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.ShapleyValue;

namespace Entente.Bargaining.Tests.ShapleyValue;

public sealed class ShapleyValueTests
{
    [Fact]
    public void The_textbook_game_gives_229_272_491()
    {
        // Members as bits: 1, 2, 12, 3, 13, 23, 123.
        BargainingResult result = Solve([0, 68, 102, 170, 0, 710, 762, 992], 3);

        result.Agreement!.Payoffs.Zip([229.0, 272, 491]).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-9);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void It_is_the_mean_over_all_orders_of_arrival()
    {
        var random = new Random(12);
        for (int trial = 0; trial < 2000; trial++)
        {
            int parties = random.Next(1, 6);
            ImmutableArray<double> worths = Random(random, parties);

            ImmutableArray<double> values = ShapleyValueMethod.Values(worths);

            double[] expected = OverAllOrders(worths, parties);
            values.Zip(expected).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-9);
        }
    }

    [Fact]
    public void It_is_efficient_additive_and_blind_to_names_and_gives_a_dummy_what_it_brings()
    {
        var random = new Random(13);
        for (int trial = 0; trial < 2000; trial++)
        {
            int parties = random.Next(2, 7);
            ImmutableArray<double> worths = Random(random, parties);
            ImmutableArray<double> others = Random(random, parties);
            ImmutableArray<double> values = ShapleyValueMethod.Values(worths);

            values.Sum().ShouldBe(worths[^1], 1e-9);

            ImmutableArray<double> together = ShapleyValueMethod.Values([.. worths.Zip(others, (a, b) => a + b)]);
            ImmutableArray<double> apart = ShapleyValueMethod.Values(others);
            together.Select((value, i) => value - values[i] - apart[i]).ShouldAllBe(d => Math.Abs(d) < 1e-9);

            int[] order = [.. Enumerable.Range(0, parties)];
            random.Shuffle(order);
            ImmutableArray<double> renamed = ShapleyValueMethod.Values(
                CoalitionProblem.Tabulate(parties, s => worths[order.Select((to, i) => ((s >> i) & 1) << to).Sum()]));
            renamed.Select((value, i) => value - values[order[i]]).ShouldAllBe(d => Math.Abs(d) < 1e-9);

            double brings = random.NextDouble();
            ImmutableArray<double> withDummy = ShapleyValueMethod.Values(
                CoalitionProblem.Tabulate(parties + 1, s => worths[s & ((1 << parties) - 1)] + (brings * (s >> parties))));
            withDummy[parties].ShouldBe(brings, 1e-9);
            withDummy[0].ShouldBe(values[0], 1e-9);
        }
    }

    [Fact]
    public void The_security_council_gives_each_permanent_member_0_19627()
    {
        // Five with a veto and ten without; nine of the fifteen have to be in favour.
        ImmutableArray<double> worths = CoalitionProblem.Tabulate(
            15, s => (s & 31) == 31 && System.Numerics.BitOperations.PopCount((uint)s) >= 9 ? 1 : 0);

        ImmutableArray<double> values = ShapleyValueMethod.Values(worths);

        values[0].ShouldBe(421 / 2145.0, 1e-12);
        values[14].ShouldBe(4 / 2145.0, 1e-12);
    }

    private static BargainingResult Solve(ImmutableArray<double> worths, int parties) =>
        new ShapleyValueMethod().Solve(new CoalitionProblem { Id = "p", Title = "P", Parties = Sides.Of(parties), Worths = worths });

    private static ImmutableArray<double> Random(Random random, int parties) =>
        CoalitionProblem.Tabulate(parties, _ => random.NextDouble() * 10);

    private static double[] OverAllOrders(ImmutableArray<double> worths, int parties)
    {
        double[] sums = new double[parties];
        int orders = 0;
        void Arrive(int present)
        {
            if (present == worths.Length - 1)
            {
                orders++;
                return;
            }

            for (int next = 0; next < parties; next++)
            {
                if ((present >> next & 1) == 0)
                {
                    int before = orders;
                    Arrive(present | (1 << next));
                    sums[next] += (orders - before) * (worths[present | (1 << next)] - worths[present]);
                }
            }
        }

        Arrive(0);
        return [.. sums.Select(s => s / orders)];
    }
}

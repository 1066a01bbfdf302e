using Entente.Analysis.Strategies;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Analysis.Tests.Strategies;

public class PayoffTableTests
{
    private static readonly PayoffTable s_table = new([[8, 2, 6, 4, 5], [3, 7, 4, 6, 2], [6, 5, 5, 5, 4]]);

    private static readonly Arbitrary<double[][]> s_tables =
        (from strategies in Gen.Choose(1, 5)
         from futures in Gen.Choose(1, 8)
         from payoffs in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-1000, 1000).Select(x => x / 8.0), futures), strategies)
         select payoffs).ToArbitrary();

    [Fact]
    public void Three_strategies_over_five_futures_have_the_known_answers()
    {
        int[] strategies = [0, 1, 2];

        strategies.Select(s_table.GreatestRegret).ShouldBe([5, 5, 2]);
        strategies.Select(s_table.Mean).ShouldBe([5, 4.4, 5]);
        strategies.Select(s_table.Worst).ShouldBe([2, 2, 4]);
        strategies.Select(s => s_table.ShareAtLeast(s, 4)).ShouldBe([0.8, 0.6, 1]);
        strategies.Select(s_table.ShareBest).ShouldBe([0.6, 0.4, 0]);
        strategies.Select(s_table.MeanRegret).ShouldBe([1.4, 2, 1.4], 1e-12);
    }

    [Fact]
    public void Strategies_that_are_level_are_each_the_best() =>
        new PayoffTable([[1], [1], [0]]).ShareBest(1).ShouldBe(1);

    [Fact]
    public void Tables_are_joined_future_by_future() =>
        PayoffTable.Join([new PayoffTable([[1, 2], [3, 4]]), new PayoffTable([[5], [6]])]).Payoffs(1).ShouldBe([3, 4, 6]);

    [Fact]
    public void Adding_a_constant_to_all_payoffs_changes_no_regret() =>
        Check(payoffs =>
        {
            var table = new PayoffTable(payoffs);
            var shifted = new PayoffTable([.. payoffs.Select(row => row.Select(x => x + 64).ToArray())]);
            return Enumerable.Range(0, payoffs.Length).All(s =>
                table.MeanRegret(s) == shifted.MeanRegret(s)
                && table.GreatestRegret(s) == shifted.GreatestRegret(s)
                && table.ShareBest(s) == shifted.ShareBest(s));
        });

    [Fact]
    public void Renaming_the_strategies_renames_the_answers() =>
        Check(payoffs =>
        {
            var table = new PayoffTable(payoffs);
            var reversed = new PayoffTable([.. payoffs.Reverse()]);
            return Enumerable.Range(0, payoffs.Length).All(s =>
                table.MeanRegret(s) == reversed.MeanRegret(payoffs.Length - 1 - s)
                && table.Worst(s) == reversed.Worst(payoffs.Length - 1 - s));
        });

    [Fact]
    public void In_every_future_some_strategy_has_no_regret() =>
        Check(payoffs =>
        {
            var table = new PayoffTable(payoffs);
            return Enumerable.Range(0, payoffs.Length).Sum(table.ShareBest) >= 1 - 1e-12
                && Enumerable.Range(0, payoffs.Length).All(s => table.MeanRegret(s) >= 0);
        });

    private static void Check(Func<double[][], bool> law) =>
        Prop.ForAll(s_tables, law).Check(Config.QuickThrowOnFailure.WithReplay(20001130, 7));
}

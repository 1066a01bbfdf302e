using System.Collections.Immutable;
using Entente.Analysis.Strategies;
using Entente.Cases;

namespace Entente.Analysis.Tests.Strategies;

public class StrategicFormTests
{
    private static readonly Scenario s_calm = new("calm", "Calm", "", []);

    [Fact]
    public void In_the_prisoners_dilemma_both_defect()
    {
        StrategicForm form = TwoByTwo((3, 3), (0, 5), (5, 0), (1, 1));

        Equilibria(form).ShouldBe(["row-1 column-1"]);
        form.Equilibria.Single().LeastLoss.ShouldBe(1);
        form.Profiles[0].LossFromLeaving.ShouldBe([-2.0, -2.0]);
    }

    [Fact]
    public void The_battle_of_the_sexes_has_two_equilibria() =>
        Equilibria(TwoByTwo((2, 1), (0, 0), (0, 0), (1, 2))).ShouldBe(["row-0 column-0", "row-1 column-1"]);

    [Fact]
    public void Matching_pennies_has_none()
    {
        StrategicForm form = TwoByTwo((1, -1), (-1, 1), (-1, 1), (1, -1));

        form.Equilibria.ShouldBeEmpty();
        form.Profiles.Select(p => p.IsBestReply(0)).ShouldBe([true, false, false, true]);
        form.Profiles.Select(p => p.IsBestReply(1)).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void Strategies_that_are_level_are_both_best_replies()
    {
        StrategicForm form = TwoByTwo((1, 1), (1, 1 + 1e-12), (0, 0), (0, 0));

        Equilibria(form).ShouldBe(["row-0 column-0", "row-0 column-1"]);
        form.Profiles[0].LeastLoss.ShouldBe(0);
    }

    [Fact]
    public void Three_parties_meet_and_each_looks_only_at_what_it_can_change_alone()
    {
        // Each is paid 1 for differing from the next: in a ring of three, two neighbours are always alike, and the first of them gains.
        Player[] players = [.. Enumerable.Range(0, 3).Select(p => PlayerOf($"p{p}"))];
        StrategicForm form = Of(players, choice => [.. Enumerable.Range(0, 3).Select(p => choice[p] != choice[(p + 1) % 3] ? 1.0 : 0.0)]);

        form.Profiles.Length.ShouldBe(8);
        form.Equilibria.ShouldBeEmpty();
        form.Profiles[1].LossFromLeaving.ShouldBe([-1.0, 1.0, 1.0]);
    }

    [Fact]
    public void Only_the_best_of_several_strategies_is_a_best_reply()
    {
        Player alone = PlayerOf("alone", strategies: 3);
        var form = StrategicForm.Of(
            s_calm, [alone], [alone.Judge!], [.. alone.Strategies.Select((s, i) => (ImmutableArray.Create(s), ImmutableArray.Create(i * i * 1.0)))], members: 1);

        form.Profiles.Select(p => p.LossFromLeaving[0]).ShouldBe([-4.0, -3.0, 3.0]);
        Equilibria(form).ShouldBe(["alone-2"]);
    }

    [Fact]
    public void A_party_without_a_judge_stays_where_it_is()
    {
        Player silent = PlayerOf("silent") with { Judge = null };
        StrategicForm form = Of([PlayerOf("p0"), silent], choice => [choice[0] == choice[1] ? 1 : 0]);

        Equilibria(form).ShouldBe(["p0-0 silent-0", "p0-1 silent-1"]);
        form.Profiles[0].LossFromLeaving[1].ShouldBeNull();
        form.Profiles[0].IsBestReply(1).ShouldBeFalse();
    }

    [Fact]
    public void A_combination_that_was_not_run_offers_no_way_out()
    {
        Player row = PlayerOf("row");
        Player column = PlayerOf("column");
        var form = StrategicForm.Of(
            s_calm, [row, column], [row.Judge!, column.Judge!], [([row.Strategies[0], column.Strategies[0]], [1, 1])], members: 1);

        form.Profiles[0].LossFromLeaving.ShouldBe([double.PositiveInfinity, double.PositiveInfinity]);
    }

    private static StrategicForm TwoByTwo(params (double Row, double Column)[] payoffs) =>
        Of([PlayerOf("row"), PlayerOf("column")], choice => [payoffs[(2 * choice[0]) + choice[1]].Row, payoffs[(2 * choice[0]) + choice[1]].Column]);

    private static StrategicForm Of(Player[] players, Func<int[], ImmutableArray<double>> worth)
    {
        IEnumerable<int[]> choices = Enumerable.Range(0, 1 << players.Length)
            .Select(code => Enumerable.Range(0, players.Length).Select(p => (code >> (players.Length - 1 - p)) & 1).ToArray());
        return StrategicForm.Of(
            s_calm,
            [.. players],
            [.. players.Select(p => p.Judge).OfType<Judge>()],
            [.. choices.Select(choice => (players.Select((p, i) => p.Strategies[choice[i]]).ToImmutableArray(), worth(choice)))],
            members: 1);
    }

    private static Player PlayerOf(string id, int strategies = 2) =>
        new(id, id, new Judge(id, id), [.. Enumerable.Range(0, strategies).Select(s => new Strategy($"{id}-{s}", id, $"{id} {s}", "", []))]);

    private static string[] Equilibria(StrategicForm form) =>
        [.. form.Equilibria.Select(p => string.Join(' ', p.Strategies.Select(s => s.Id)))];
}

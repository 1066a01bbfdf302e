using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.QuantalResponse;

namespace Entente.Bargaining.Tests.QuantalResponse;

public sealed class QuantalResponseTests
{
    [Fact]
    public void Without_precision_all_choose_at_random()
    {
        ImmutableArray<ImmutableArray<double>> equilibrium = QuantalResponseMethod.Equilibrium(Bimatrix([[3, 0, 1], [5, 1, 2]], [[3, 5, 1], [0, 1, 7]], 0))!.Value;

        equilibrium[0].ShouldAllBe(p => Math.Abs(p - .5) < 1e-12);
        equilibrium[1].ShouldAllBe(p => Math.Abs(p - (1 / 3.0)) < 1e-12);
    }

    [Fact]
    public void With_much_precision_the_dilemma_is_defected_in()
    {
        BargainingResult result = new QuantalResponseMethod().Solve(Bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]], 1000));

        result.Figure("a plays second").ShouldBe(1, 1e-9);
        result.Figure("expected payoff of b").ShouldBe(1, 1e-9);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void Matching_pennies_comes_to_its_mixed_equilibrium()
    {
        // Row gets 9 on (up, left) and 1 on (down, right), column 1 off the diagonal: row mixes 1/2, column plays left with 1/10.
        BargainingResult result = new QuantalResponseMethod().Solve(Bimatrix([[9, 0], [0, 1]], [[0, 1], [1, 0]], 500));

        result.Figure("a plays first").ShouldBe(.5, .02);
        result.Figure("b plays first").ShouldBe(.1, .01);
        result.Residual.ShouldBeLessThan(result.Tolerance);
    }

    [Fact]
    public void It_solves_a_game_of_one_party_as_a_logit_choice()
    {
        var game = new GameProblem
        {
            Id = "p",
            Title = "P",
            Parties = Sides.Of(1),
            Actions = [["x", "y"]],
            Payoffs = [[1, 0]],
            Precision = 2,
        };

        new QuantalResponseMethod().Solve(game).Figure("a plays x").ShouldBe(1 / (1 + Math.Exp(-2)), 1e-10);
    }

    [Fact]
    public void Too_many_actions_are_said()
    {
        double[][] payoffs = [.. Enumerable.Range(0, 31).Select(_ => new double[31])];

        new QuantalResponseMethod().Solve(Bimatrix(payoffs, payoffs, 1)).Status.ShouldBe(ResultStatus.DoesNotApply);
    }

    [Fact]
    public void Too_many_combinations_are_said()
    {
        ImmutableArray<double> payoffs = [.. new double[59_049]];
        var game = new GameProblem
        {
            Id = "p",
            Title = "P",
            Parties = Sides.Of(10),
            Actions = [.. Enumerable.Range(0, 10).Select(_ => Names(3))],
            Payoffs = [.. Enumerable.Range(0, 10).Select(_ => payoffs)],
        };

        new QuantalResponseMethod().Solve(game).Reason!.ShouldContain("combinations");
    }

    [Fact]
    public void Everybody_responds_by_logit_to_the_others_in_random_games_of_two_and_three()
    {
        var random = new Random(41);
        int solved = 0;
        for (int trial = 0; trial < 2000; trial++)
        {
            GameProblem game = Random(random, parties: 2 + (trial % 2));
            if (QuantalResponseMethod.Equilibrium(game) is not { } equilibrium)
            {
                continue;
            }

            solved++;
            for (int party = 0; party < game.Parties.Length; party++)
            {
                double[] weights = [.. game.Actions[party].Select((_, a) => Math.Exp(game.Precision * Expected(game, equilibrium, party, a)))];
                weights.Select((w, a) => (w / weights.Sum()) - equilibrium[party][a]).ShouldAllBe(d => Math.Abs(d) < 1e-8);
            }
        }

        solved.ShouldBeGreaterThan(1980);
    }

    [Fact]
    public void With_growing_precision_nobody_gains_by_another_action()
    {
        var random = new Random(42);
        int solved = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            GameProblem game = Random(random, parties: 2) with { Precision = 300 };
            if (QuantalResponseMethod.Equilibrium(game) is not { } equilibrium)
            {
                continue;
            }

            solved++;
            for (int party = 0; party < 2; party++)
            {
                double[] payoffs = [.. game.Actions[party].Select((_, a) => Expected(game, equilibrium, party, a))];
                double expected = payoffs.Zip(equilibrium[party], (u, p) => u * p).Sum();

                // What a logit response loses to the best action is at most log(number of actions) over the precision.
                (payoffs.Max() - expected).ShouldBeLessThan(Math.Log(payoffs.Length) / 300);
            }
        }

        solved.ShouldBeGreaterThan(190);
    }

    private static double Expected(GameProblem game, ImmutableArray<ImmutableArray<double>> mixed, int party, int action)
    {
        double sum = 0;
        int[] choices = new int[game.Parties.Length];
        for (int profile = 0; profile < game.Payoffs[0].Length; profile++)
        {
            int rest = profile;
            double chance = 1;
            for (int p = choices.Length - 1; p >= 0; p--)
            {
                choices[p] = rest % game.Actions[p].Length;
                rest /= game.Actions[p].Length;
                chance *= p == party ? (choices[p] == action ? 1 : 0) : mixed[p][choices[p]];
            }

            sum += chance * game.Payoffs[party][profile];
        }

        return sum;
    }

    private static GameProblem Random(Random random, int parties)
    {
        ImmutableArray<ImmutableArray<string>> actions =
            [.. Enumerable.Range(0, parties).Select(_ => Enumerable.Range(0, random.Next(2, 4)).Select(a => $"m{a}").ToImmutableArray())];
        int profiles = actions.Aggregate(1, (n, a) => n * a.Length);
        return new GameProblem
        {
            Id = "p",
            Title = "P",
            Parties = Sides.Of(parties),
            Actions = actions,
            Payoffs = [.. actions.Select(_ => Enumerable.Range(0, profiles).Select(_ => random.NextDouble() * 4).ToImmutableArray())],
            Precision = random.NextDouble() * 10,
        };
    }

    private static GameProblem Bimatrix(double[][] row, double[][] column, double precision) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(2),
        Actions = [Names(row.Length), Names(row[0].Length)],
        Payoffs = [[.. row.SelectMany(r => r)], [.. column.SelectMany(r => r)]],
        Precision = precision,
    };

    private static ImmutableArray<string> Names(int count) => count == 2 ? ["first", "second"] : [.. Enumerable.Range(0, count).Select(i => $"m{i}")];
}

using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.VariableThreats;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.VariableThreats;

public sealed class VariableThreatsTests
{
    // The sum is 20 at best; the difference of payoffs is [[0, 6], [-4, 2]], whose saddle is 0: halves.
    [Fact]
    public void With_payments_the_half_of_the_sum_is_shifted_by_half_the_value_of_the_difference()
    {
        ThreatProblem problem = Random(0) with
        {
            FirstThreats = ["top", "bottom"],
            SecondThreats = ["left", "right"],
            Threats = [new(10, 10), new(8, 2), new(3, 7), new(4, 2)],
            Agreements = [],
            Transfers = true,
            Parties = TestProblems.Two(),
        };
        BargainingResult result = Solve(problem);
        result.Agreement!.Payoffs[0].ShouldBe(10, 1e-9);

        BargainingResult shifted = Solve(problem with { Threats = [new(10, 10), new(8, 2), new(8, 2), new(8, 2)] });
        shifted.Agreement!.Payoffs[0].ShouldBe(13, 1e-9);
    }

    [Fact]
    public void Power_weighs_the_harm()
    {
        ThreatProblem problem = Random(0) with
        {
            FirstThreats = ["harm"],
            SecondThreats = ["harm"],
            Threats = [new(1, 2)],
            Agreements = [new(10, 0)],
            Transfers = true,
            Parties = TestProblems.Two(0.7),
        };
        Solve(problem).Agreement!.Payoffs[0].ShouldBe(1 + (0.7 * 7), 1e-9);
    }

    [Fact]
    public void With_payments_and_two_threats_each_the_share_is_the_closed_value_of_the_weighted_game()
    {
        // What the first side gets is its power's share of the most there is, and the value of (1 - power) times its own less power times
        // the other's threat payoff: the saddle of two by two, or else von Neumann's (ad - bc)/(a + d - b - c).
        int mixed = 0;
        Seeds.Hold(1000, seed =>
        {
            var random = new RandomProblem(seed);
            ThreatProblem problem = Random(seed) with
            {
                FirstThreats = ["a0", "a1"],
                SecondThreats = ["b0", "b1"],
                Threats = [.. Enumerable.Range(0, 4).Select(_ => new PayoffPair(random.Number(false), random.Number(false)))],
                Transfers = true,
            };
            double power = problem.Parties[0].Power / problem.Parties.Sum(p => p.Power);
            double most = problem.Threats.Concat(problem.Agreements).Max(p => p.First + p.Second);
            double[] game = [.. problem.Threats.Select(p => ((1 - power) * p.First) - (power * p.Second))];
            double floor = Math.Max(Math.Min(game[0], game[1]), Math.Min(game[2], game[3]));
            double roof = Math.Min(Math.Max(game[0], game[2]), Math.Max(game[1], game[3]));
            mixed += roof > floor ? 1 : 0;
            double value = roof > floor
                ? ((game[0] * game[3]) - (game[1] * game[2])) / (game[0] + game[3] - game[1] - game[2])
                : floor;

            Agreement agreement = Solve(problem).Agreement.ShouldNotBeNull();

            agreement.Payoffs[0].ShouldBe((power * most) + value, 1e-6, $"seed {seed}");
            agreement.Payoffs[1].ShouldBe(((1 - power) * most) - value, 1e-6, $"seed {seed}");
        });
        mixed.ShouldBeInRange(50, 950);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_other_threat_would_pay_its_side(bool transfers) =>
        Seeds.Hold(250, seed =>
        {
            BargainingResult result = new VariableThreatsMethod().Solve(Random(seed) with { Transfers = transfers });
            result.Residual.ShouldBeLessThanOrEqualTo(1e-6, $"seed {seed}");
        });

    private static ThreatProblem Random(int seed)
    {
        var random = new RandomProblem(seed);
        int first = 1 + random.Next(3);
        int second = 1 + random.Next(3);
        return new ThreatProblem
        {
            Id = "threats",
            Title = "Threats",
            Parties = TestProblems.Two(0.2 + (0.1 * random.Next(7))),
            FirstThreats = [.. Enumerable.Range(0, first).Select(i => $"a{i}")],
            SecondThreats = [.. Enumerable.Range(0, second).Select(i => $"b{i}")],
            Threats = [.. Enumerable.Range(0, first * second).Select(_ => new PayoffPair(random.Number(true), random.Number(true)))],
            Agreements = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new PayoffPair(random.Number(true) + 4, random.Number(true) + 4))],
        };
    }

    private static BargainingResult Solve(ThreatProblem problem)
    {
        BargainingResult result = new VariableThreatsMethod().Solve(problem);
        result.Status.ShouldBe(ResultStatus.Solved);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        return result;
    }
}

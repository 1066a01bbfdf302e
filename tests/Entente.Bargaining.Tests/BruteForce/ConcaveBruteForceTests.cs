using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.BruteForce;

public sealed class ConcaveBruteForceTests
{
    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    [InlineData("egalitarian")]
    [InlineData("utilitarian")]
    public void Over_one_curved_term_no_point_of_a_fine_grid_is_better(string method) =>
        Seeds.Hold(30, seed =>
        {
            (ConvexProblem problem, Func<double, double> first, Func<double, double> second) = Random(seed);
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            result.Status.ShouldNotBe(ResultStatus.DoesNotApply, $"seed {seed}: {result.Reason}");
            (double First, double Second)[] gains =
            [
                .. Enumerable.Range(0, 20001).Select(k => k / 20000.0)
                    .Select(x => (first(x) - problem.Parties[0].Disagreement, second(x) - problem.Parties[1].Disagreement))
                    .Where(g => g.Item1 >= 0 && g.Item2 >= 0),
            ];
            if (gains.Length < 3)
            {
                return;
            }

            Agreement agreement = result.Agreement.ShouldNotBeNull($"seed {seed}");
            (double, double) ideal = (gains.Max(g => g.First), gains.Max(g => g.Second));
            double share = problem.Parties[0].Power / (problem.Parties[0].Power + problem.Parties[1].Power);
            double best = gains.Max(Measure);
            Measure((agreement.Gains[0], agreement.Gains[1])).ShouldBe(best, 2e-4 * (1 + Math.Abs(best)), $"seed {seed}");
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");

            double Measure((double First, double Second) gain) => method switch
            {
                "nash" => Math.Pow(gain.First, share) * Math.Pow(gain.Second, 1 - share),
                "egalitarian" => Math.Min(gain.First, gain.Second),
                "kalai-smorodinsky" => Math.Min(gain.First / ideal.Item1, gain.Second / ideal.Item2),
                _ => gain.First + gain.Second,
            };
        });

    [Fact]
    public void Several_curved_terms_meet_the_conditions_of_the_method() =>
        Seeds.Hold(4, seed =>
        {
            var random = new RandomProblem(seed);
            int terms = 2 + random.Next(2);
            double[] first = [.. Enumerable.Range(0, terms).Select(_ => 1.0 + random.Next(5))];
            double[] second = [.. Enumerable.Range(0, terms).Select(_ => 1.0 + random.Next(5))];
            var problem = new ConvexProblem
            {
                Id = "terms",
                Title = "Terms",
                Parties = TestProblems.Two(0.2 + (0.1 * random.Next(7))),
                Terms = [.. Enumerable.Range(0, terms).Select(t => new Term($"t{t}", 0, 1))],
                Payoffs =
                [
                    new Payoff.Concave(x => x.Select((v, t) => first[t] * Math.Sqrt(v + 0.1)).Sum(), "first"),
                    new Payoff.Concave(x => x.Select((v, t) => second[t] * Math.Log(2.1 - v)).Sum(), "second"),
                ],
            };
            BargainingResult result = Methods.Find("nash")!.Solve(problem);
            result.Status.ShouldBe(ResultStatus.Solved, $"seed {seed}: {result.Reason}");
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");
        });

    private static (ConvexProblem Problem, Func<double, double> First, Func<double, double> Second) Random(int seed)
    {
        var random = new RandomProblem(seed);
        double size = 1 + random.Next(5);
        Func<double, double> first = random.Next(4) switch
        {
            0 => x => size * x,
            1 => x => size * Math.Sqrt(x),
            2 => x => size * Math.Log(1 + (3 * x)),
            _ => x => size * x * (1.6 - x),
        };
        Func<double, double> second = random.Next(4) switch
        {
            0 => x => 1 - x,
            1 => x => Math.Sqrt(1 - (x * x)),
            2 => x => Math.Min(1 - x, 0.8 - (0.3 * x)),
            _ => x => 1 - Math.Exp(2 * (x - 1)),
        };
        ConvexProblem problem = TestProblems.Line(
            TestProblems.Two(0.2 + (0.1 * random.Next(7)), 0.1 * random.Next(3), 0.1 * random.Next(3)), TestProblems.Of(first), TestProblems.Of(second));
        return (problem, first, second);
    }
}

using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.ParetoFrontier;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.ParetoFrontier;

public sealed class ParetoFrontierTests
{
    [Fact]
    public void Over_packages_it_holds_exactly_what_nothing_betters() =>
        Seeds.Hold(2000, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            var packages = new List<(string Options, double[] Payoffs)>();
            for (var all = new Packages.PackageEnumeration(problem); all.MoveNext();)
            {
                packages.Add((string.Join(',', all.Options.ToArray()), all.Payoffs.ToArray()));
            }

            IEnumerable<string> expected = packages
                .Where(p => p.Payoffs.Zip(problem.Parties).All(x => x.First >= x.Second.Floor) && !packages.Any(q => Betters(q.Payoffs, p.Payoffs)))
                .Select(p => p.Options)
                .Order(StringComparer.Ordinal);
            BargainingResult result = new ParetoFrontierMethod().Solve(problem);
            result.Frontier.Select(a => string.Join(',', a.Options)).Order(StringComparer.Ordinal).ShouldBe(expected, $"seed {seed}");
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        });

    [Fact]
    public void Of_two_divisible_issues_it_is_the_kinked_line()
    {
        var problem = new ConvexProblem
        {
            Id = "two",
            Title = "Two issues",
            Parties = TestProblems.Two(),
            Terms = [new Term("p", 0, 1), new Term("q", 0, 1)],
            Payoffs = [new Payoff.Linear([6, -2], 0), new Payoff.Linear([-1.5, 4], 0)],
        };
        BargainingResult result = new ParetoFrontierMethod().Solve(problem);
        result.Frontier.Length.ShouldBe(3);
        result.Frontier[1].Payoffs[0].ShouldBe(4, 1e-9);
        result.Frontier[1].Payoffs[1].ShouldBe(2.5, 1e-9);
    }

    [Fact]
    public void On_a_circle_its_points_lie_on_the_circle()
    {
        BargainingResult result = new ParetoFrontierMethod().Solve(
            TestProblems.Line(TestProblems.Two(), new Payoff.Linear([1], 0), TestProblems.Of(x => Math.Sqrt(1 - (x * x)))));
        result.Frontier.Length.ShouldBeGreaterThan(10);
        foreach (Agreement point in result.Frontier)
        {
            ((point.Payoffs[0] * point.Payoffs[0]) + (point.Payoffs[1] * point.Payoffs[1])).ShouldBe(1, 1e-6);
        }
    }

    [Fact]
    public void Of_a_convex_set_every_point_passes_the_check() =>
        Seeds.Hold(300, seed =>
        {
            BargainingResult result = new ParetoFrontierMethod().Solve(new RandomProblem(seed).Linear());
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");
        });

    private static bool Betters(double[] one, double[] other) =>
        one.Zip(other).All(x => x.First >= x.Second) && one.Zip(other).Any(x => x.First > x.Second);
}

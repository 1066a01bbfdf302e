using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.LogitAcceptance;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.LogitAcceptance;

public sealed class LogitAcceptanceTests
{
    [Fact]
    public void An_ultimatum_gives_enough_to_be_accepted_as_a_rule()
    {
        ConvexProblem pie = TestProblems.Pie(TestProblems.Two(0.5, 0.1, 0.2)) with { Offers = new OfferProtocol { Precision = 8 } };
        PackageProblem sum = TestProblems.Alternatives(TestProblems.Two(0.5, 0.1, 0.2), (1, 0)) with { Offers = pie.Offers, Transfers = new Transfers() };
        foreach (PayoffProblem problem in new PayoffProblem[] { pie, sum })
        {
            BargainingResult result = Solve(problem);
            result.Agreement!.Payoffs[1].ShouldBe(0.352295, 5e-7);
            result.Figure("acceptance probability").ShouldBe(0.771775, 5e-7);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(4.6)]
    [InlineData(1e4)]
    [InlineData(1e12)]
    [InlineData(-600)]
    public void W_solves_its_equation(double z)
    {
        double w = LambertW.OfExponential(z);
        (w + Math.Log(w)).ShouldBe(z, 1e-12 * (1 + Math.Abs(z)));
    }

    [Fact]
    public void Sharper_acceptance_leads_to_the_least_offer_that_is_accepted()
    {
        ConvexProblem pie = TestProblems.Pie(TestProblems.Two(0.5, 0.1, 0.2));
        Solve(pie with { Offers = new OfferProtocol { Precision = 1e6 } }).Agreement!.Payoffs[1].ShouldBe(0.2, 1e-4);
    }

    [Fact]
    public void Over_packages_the_offer_is_that_of_looking_at_all() =>
        Seeds.Hold(2000, seed =>
        {
            PackageProblem problem = new RandomProblem(seed).Packages() with { Offers = new OfferProtocol { Precision = 0.7, First = seed % 2 } };
            double best = 0;
            for (var all = new Packages.PackageEnumeration(problem); all.MoveNext();)
            {
                double[] gains = [.. all.Payoffs.ToArray().Select((u, i) => u - problem.Parties[i].Floor)];
                best = Math.Max(best, gains.Select((g, i) => i == seed % 2 ? g : 1 / (1 + Math.Exp(-0.7 * g))).Aggregate((a, b) => a * b));
            }

            BargainingResult result = new LogitAcceptanceMethod().Solve(problem);
            double expected = result.Agreement is null ? 0 : result.Figures[1].Value - problem.Parties[seed % 2].Floor;
            expected.ShouldBe(best, 1e-9, $"seed {seed}");
        });

    [Fact]
    public void Along_a_curved_frontier_no_nearby_offer_is_better()
    {
        ConvexProblem problem = TestProblems.Line(TestProblems.Two(), new Payoff.Linear([1], 0), TestProblems.Of(x => Math.Sqrt(1 - x)));
        Solve(problem with { Offers = new OfferProtocol { Precision = 4 } });
    }

    private static BargainingResult Solve(PayoffProblem problem)
    {
        BargainingResult result = new LogitAcceptanceMethod().Solve(problem);
        result.Status.ShouldBe(ResultStatus.Solved, result.Reason);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        return result;
    }
}

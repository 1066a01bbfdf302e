using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.Laws;

/// <summary>What holds of the methods on every convex problem: random linear ones and lotteries.</summary>
public sealed class ConvexLawTests
{
    private const int Problems = 250;

    public static TheoryData<string> All => ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_answer_passes_its_own_check(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PayoffProblem problem = Random(seed);
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            result.Status.ShouldNotBe(ResultStatus.DoesNotApply);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");
            for (int i = 0; result.Agreement is { } agreement && i < problem.Parties.Length; i++)
            {
                agreement.Payoffs[i].ShouldBeGreaterThanOrEqualTo(problem.Parties[i].Floor - 1e-8, $"seed {seed}");
            }
        });

    [Fact]
    public void A_lottery_is_never_worse_than_the_best_package() =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = new RandomProblem(seed).Packages(powerless: false);
            if (Methods.Find("nash")!.Solve(problem).Agreement is { } package)
            {
                Agreement lottery = Methods.Find("nash")!.Solve(problem with { Lotteries = true }).Agreement.ShouldNotBeNull($"seed {seed}");
                Product(problem, lottery).ShouldBeGreaterThanOrEqualTo(Product(problem, package) * (1 - 1e-9), $"seed {seed}");
            }
        });

    [Theory]
    [InlineData("nash")]
    [InlineData("egalitarian")]
    [InlineData("kalai-smorodinsky")]
    public void Free_transfers_over_packages_and_over_lotteries_are_worth_the_same(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = new RandomProblem(seed).Packages(powerless: false) with { Transfers = new Transfers() };
            Agreement? package = Methods.Find(method)!.Solve(problem).Agreement;
            Agreement? lottery = Methods.Find(method)!.Solve(problem with { Lotteries = true }).Agreement;
            (lottery is null).ShouldBe(package is null, $"seed {seed}");
            for (int i = 0; package is not null && i < problem.Parties.Length; i++)
            {
                lottery!.Payoffs[i].ShouldBe(package.Payoffs[i], 1e-6, $"seed {seed}");
            }
        });

    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    [InlineData("egalitarian")]
    public void A_better_disagreement_payoff_never_hurts_its_owner(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PayoffProblem problem = Random(seed);
            problem = problem with { Parties = [.. problem.Parties.Take(2).Select(p => p with { OutsideOption = null }), .. problem.Parties.Skip(2)] };
            if (problem.Parties.Length > 2 && method == "kalai-smorodinsky")
            {
                return;
            }

            PayoffProblem better = problem with
            {
                Parties = problem.Parties.SetItem(0, problem.Parties[0] with { Disagreement = problem.Parties[0].Disagreement + 0.5 }),
            };
            Agreement? before = Methods.Find(method)!.Solve(problem).Agreement;
            Agreement? after = Methods.Find(method)!.Solve(better).Agreement;
            if (before is not null && after is not null)
            {
                after.Payoffs[0].ShouldBeGreaterThanOrEqualTo(before.Payoffs[0] - 1e-6, $"seed {seed}");
            }
        });

    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    public void Rescaling_a_side_rescales_its_payoff_alone(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            ConvexProblem problem = new RandomProblem(seed).Linear();
            var old = (Payoff.Linear)problem.Payoffs[0];
            Party party = problem.Parties[0];
            ConvexProblem rescaled = problem with
            {
                Parties = problem.Parties.SetItem(0, party with { Disagreement = (party.Disagreement * 4) + 1, OutsideOption = (party.OutsideOption * 4) + 1 }),
                Payoffs = problem.Payoffs.SetItem(0, new Payoff.Linear([.. old.Coefficients.Select(c => c * 4)], 1)),
            };
            Agreement? one = Methods.Find(method)!.Solve(problem).Agreement;
            Agreement? other = Methods.Find(method)!.Solve(rescaled).Agreement;
            (other is null).ShouldBe(one is null, $"seed {seed}");
            for (int i = 0; one is not null && i < problem.Parties.Length; i++)
            {
                other!.Payoffs[i].ShouldBe(i == 0 ? (one.Payoffs[0] * 4) + 1 : one.Payoffs[i], 1e-6, $"seed {seed}");
            }
        });

    private static PayoffProblem Random(int seed)
    {
        var random = new RandomProblem(seed);
        PayoffProblem problem = seed % 2 == 0 ? random.Linear() : random.Packages(powerless: false) with { Lotteries = true };
        return random.Next(3) switch
        {
            0 => problem with { Transfers = new Transfers() },
            1 => problem with { Transfers = new Transfers(random.Next(3)) },
            _ => problem,
        };
    }

    private static double Product(PayoffProblem problem, Agreement agreement) =>
        Math.Exp(problem.Parties.Select((p, i) => p.Power * Math.Log(agreement.Gains[i])).Sum());
}

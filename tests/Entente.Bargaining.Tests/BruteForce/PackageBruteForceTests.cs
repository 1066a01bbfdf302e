using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.BruteForce;

/// <summary>The methods against the plainest possible search, which shares no code with them.</summary>
public sealed class PackageBruteForceTests
{
    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    [InlineData("egalitarian")]
    [InlineData("utilitarian")]
    public void The_best_packages_are_those_of_plain_search(string method) =>
        Seeds.Hold(2500, seed =>
        {
            PackageProblem problem = new RandomProblem(seed).Packages(powerless: false);
            double[][] gains = [.. All(problem).Select(p => Payoffs(problem, p).Select((u, i) => u - problem.Parties[i].Disagreement).ToArray())];
            double[] ideal = [.. problem.Parties.Select((_, i) => gains.Where(g => g.All(x => x >= 0)).Select(g => g[i]).DefaultIfEmpty().Max())];
            bool[] consented = [.. gains.Select(g => g.Zip(problem.Parties).All(x => x.First + x.Second.Disagreement >= x.Second.Floor - 1e-12 && x.First >= -1e-12))];
            double[][] measures = [.. gains.Select(g => Measure(method, problem, g, ideal))];
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            int[] candidates = [.. Enumerable.Range(0, gains.Length).Where(p => consented[p] && measures[p].Any(m => m > 0))];
            for (int m = 0; candidates.Length > 0 && m < measures[candidates[0]].Length; m++)
            {
                double most = candidates.Max(p => measures[p][m]);
                candidates = [.. candidates.Where(p => measures[p][m] >= most - 1e-8)];
            }

            string[] expected = [.. candidates.Select(p => string.Join(',', All(problem).ElementAt(p)))];
            string[] actual = result.Agreement is { } agreement ? [.. result.Tied.Prepend(agreement).Select(a => string.Join(',', a.Options))] : [];
            actual.ShouldBe(expected, $"seed {seed}");
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_transfers_or_lotteries_no_mixture_on_a_grid_is_better(bool lotteries) =>
        Seeds.Hold(2000, seed =>
        {
            var random = new RandomProblem(seed);
            PackageProblem problem = random.Packages(mostParties: 2, powerless: false, mostIssues: 2);
            problem = lotteries ? problem with { Lotteries = true } : problem with { Transfers = new Transfers(random.Next(4) + 0.5) };
            (double First, double Second)[] corners = [.. All(problem).Select(p => Payoffs(problem, p)).Select(p => (p[0], p[1]))];
            IEnumerable<(double First, double Second)> mixtures = lotteries
                ? from a in corners from b in corners from k in Enumerable.Range(0, 21) let s = k / 20.0 select ((s * a.First) + ((1 - s) * b.First), (s * a.Second) + ((1 - s) * b.Second))
                : from a in corners from k in Enumerable.Range(-50, 101) let t = problem.Transfers!.Cap * k / 50 select (a.First + t, a.Second - t);
            double share = problem.Parties[0].Power / (problem.Parties[0].Power + problem.Parties[1].Power);
            double best = mixtures.Where(m => m.First >= problem.Parties[0].Floor && m.Second >= problem.Parties[1].Floor)
                .Select(m => Product(m.First, m.Second)).DefaultIfEmpty().Max();

            BargainingResult result = Methods.Find("nash")!.Solve(problem);
            double found = result.Agreement is { } agreement ? Product(agreement.Payoffs[0], agreement.Payoffs[1]) : 0;
            found.ShouldBeGreaterThanOrEqualTo((best * (1 - 1e-9)) - 1e-5, $"seed {seed}");
            found.ShouldBeLessThanOrEqualTo((best * 1.2) + 0.6, $"seed {seed}");

            double Product(double first, double second) =>
                Math.Pow(Math.Max(0, first - problem.Parties[0].Disagreement), share)
                    * Math.Pow(Math.Max(0, second - problem.Parties[1].Disagreement), 1 - share);
        });

    private static double[] Measure(string method, PackageProblem problem, double[] gains, double[] ideal)
    {
        double power = problem.Parties.Sum(p => p.Power);
        return method switch
        {
            "nash" => [gains.Any(g => g <= 0) ? 0 : gains.Select((g, i) => Math.Pow(g, problem.Parties[i].Power / power)).Aggregate((a, b) => a * b)],
            "egalitarian" => [.. gains.Order()],
            "kalai-smorodinsky" => [.. gains.Select((g, i) => (Gain: g, Ideal: ideal[i])).Where(x => x.Ideal > 1e-12).Select(x => x.Gain / x.Ideal).Order()],
            _ => [gains.Sum()],
        };
    }

    private static IEnumerable<int[]> All(PackageProblem problem)
    {
        IEnumerable<int[]> packages = [[]];
        foreach (Issue issue in problem.Issues)
        {
            packages = packages.SelectMany(p => Enumerable.Range(0, issue.Options.Length).Select(o => (int[])[.. p, o]));
        }

        return packages;
    }

    private static double[] Payoffs(PackageProblem problem, int[] package) =>
        [.. problem.Parties.Select((_, i) =>
            problem.Issues.Select((issue, place) => issue.Options[package[place]].Payoffs[i]).Sum()
            + problem.Pairs.Where(p => package[p.FirstIssue] == p.FirstOption && package[p.SecondIssue] == p.SecondOption).Sum(p => p.Payoffs[i]))];
}

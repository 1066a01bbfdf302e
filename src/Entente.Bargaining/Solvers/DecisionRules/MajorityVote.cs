using System.Collections.Immutable;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.DecisionRules;

/// <summary>Pairwise votes over all packages and disagreement.</summary>
internal static class MajorityVote
{
    private const int MostAlternatives = 3000;
    private const int MostNamed = 10;

    /// <summary>
    /// The alternatives that no majority leaves for another (the core). Where there is none, the smallest set of which every alternative beats all
    /// outside it (the top cycle: Smith 1973, Schwartz 1972) is named, and the method does not apply.
    /// </summary>
    public static BargainingResult Decide(PackageProblem problem, DecisionRule.Majority rule, IMethod method)
    {
        if (PackageEnumeration.Count(problem) > MostAlternatives)
        {
            return BargainingResult.DoesNotApply(problem, method, $"There are more than {MostAlternatives:N0} packages to vote on in pairs.");
        }

        List<Package> alternatives = Alternatives(problem);
        double needed = rule.Share * problem.Parties.Sum(p => p.Votes);
        bool[,] beats = new bool[alternatives.Count, alternatives.Count];
        for (int a = 0; a < alternatives.Count; a++)
        {
            for (int b = 0; b < alternatives.Count; b++)
            {
                beats[a, b] = Votes(problem, alternatives[a].Payoffs, alternatives[b].Payoffs) > needed;
            }
        }

        int[] core = [.. Enumerable.Range(0, alternatives.Count).Where(a => !Enumerable.Range(0, alternatives.Count).Any(b => beats[b, a]))];
        if (core.Length == 0)
        {
            int[] cycle = TopCycle(beats);
            string named = string.Join("; ", cycle.Take(MostNamed).Select(a => Text(problem, alternatives[a])));
            return BargainingResult.DoesNotApply(
                problem, method, $"For every alternative a majority prefers another. In the cycle: {named}{(cycle.Length > MostNamed ? "; …" : "")}.");
        }

        // Disagreement stands where nothing beats it, though other alternatives may be unbeaten too.
        if (core.Contains(0))
        {
            return BargainingResult.Disagreement(problem, method, "No package has the votes to replace what there is without a decision.");
        }

        int winner = core.FirstOrDefault(a => beats[a, 0], core[0]);
        double strongest = Enumerable.Range(0, alternatives.Count).Max(b => Votes(problem, alternatives[b].Payoffs, alternatives[winner].Payoffs));
        return BargainingResult.Solved(problem, method) with
        {
            Parameters = [new Figure("votes to be passed", needed)],
            Agreement = Of(problem, alternatives[winner]),
            Tied = [.. core.Where(a => a != winner).Select(a => Of(problem, alternatives[a]))],
            Figures = [new Figure("most votes against it", strongest)],
            Tolerance = 0,
            Residual = Math.Max(0, strongest - needed),
        };
    }

    private static List<Package> Alternatives(PackageProblem problem)
    {
        var alternatives = new List<Package> { new([], [.. problem.Parties.Select(p => p.Floor)]) };
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            alternatives.Add(new Package([.. all.Options], all.Payoffs.ToArray()));
        }

        return alternatives;
    }

    private static double Votes(PackageProblem problem, double[] those, double[] others)
    {
        double votes = 0;
        for (int i = 0; i < those.Length; i++)
        {
            votes += those[i] > others[i] ? problem.Parties[i].Votes : 0;
        }

        return votes;
    }

    // An alternative is in the top cycle where it reaches every other by a chain of not being beaten.
    private static int[] TopCycle(bool[,] beats)
    {
        int count = beats.GetLength(0);
        int[] wins = [.. Enumerable.Range(0, count).Select(a => Enumerable.Range(0, count).Count(b => beats[a, b]))];
        var cycle = new HashSet<int> { Array.IndexOf(wins, wins.Max()) };
        for (bool grown = true; grown;)
        {
            int[] further = [.. Enumerable.Range(0, count).Where(a => !cycle.Contains(a) && cycle.Any(c => !beats[c, a]))];
            cycle.UnionWith(further);
            grown = further.Length > 0;
        }

        return [.. cycle.Order()];
    }

    private static Agreement Of(PackageProblem problem, Package package) =>
        Agreements.Of(problem, new MeasuredPackage(package.Options, package.Payoffs, [], []));

    private static string Text(PackageProblem problem, Package package) =>
        package.Options.IsEmpty ? "no decision" : Agreements.Text(problem, package.Options.AsSpan());
}

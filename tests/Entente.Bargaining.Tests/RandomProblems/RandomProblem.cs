using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Tests.RandomProblems;

/// <summary>Random problems of a seed. Payoffs are mostly small whole numbers, so that ties and degenerate cases are common.</summary>
internal sealed class RandomProblem(int seed)
{
    private readonly Random _random = new(seed);

    public static PackageProblem Packages(int seed) => new RandomProblem(seed).Packages();

    public PackageProblem Packages(int mostParties = 3, bool powerless = true, int mostIssues = 4)
    {
        int parties = _random.Next(2, mostParties + 1);
        bool whole = _random.Next(3) > 0;
        ImmutableArray<Issue> issues = [.. Enumerable.Range(0, _random.Next(1, mostIssues + 1)).Select(i => new Issue(
            $"i{i}", [.. Enumerable.Range(0, _random.Next(1, 5)).Select(o => new Option($"o{o}", Payoffs(parties, whole)))]))];
        return new PackageProblem
        {
            Id = "random",
            Title = "Random",
            Parties = Parties(parties, powerless, whole),
            Issues = issues,
            Pairs = Pairs(issues, parties, whole),
        };
    }

    public ConvexProblem Linear(int mostParties = 3)
    {
        int parties = _random.Next(2, mostParties + 1);
        int terms = _random.Next(1, 4);
        return new ConvexProblem
        {
            Id = "random",
            Title = "Random",
            Parties = Parties(parties, powerless: false, whole: false),
            Terms = [.. Enumerable.Range(0, terms).Select(t => new Term($"t{t}", -_random.Next(0, 2), _random.Next(1, 3)))],
            Constraints =
            [
                .. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => new LinearConstraint(
                    [.. Enumerable.Range(0, terms).Select(_ => (double)_random.Next(-2, 4))], 1 + _random.Next(0, 3))),
            ],
            Payoffs = [.. Enumerable.Range(0, parties).Select(_ => new Payoff.Linear([.. Enumerable.Range(0, terms).Select(_ => Number(false))], 0))],
        };
    }

    public double Number(bool whole) => whole ? _random.Next(-5, 8) : Math.Round((_random.NextDouble() * 13) - 5, 3);

    public int Next(int most) => _random.Next(most);

    public ImmutableArray<double> Payoffs(int parties, bool whole) => [.. Enumerable.Range(0, parties).Select(_ => Number(whole))];

    private ImmutableArray<Party> Parties(int count, bool powerless, bool whole) => [.. Enumerable.Range(0, count).Select(i => new Party
    {
        Id = $"p{i}",
        Name = $"Party {i}",
        Power = powerless && i > 0 && _random.Next(6) == 0 ? 0 : _random.Next(1, 4),
        Disagreement = whole ? _random.Next(-6, 3) : -2 + _random.NextDouble(),
        OutsideOption = _random.Next(3) > 0 ? null : _random.Next(-6, 6),
    })];

    private ImmutableArray<PairTerm> Pairs(ImmutableArray<Issue> issues, int parties, bool whole)
    {
        if (issues.Length < 2 || _random.Next(2) == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ =>
        {
            int first = _random.Next(issues.Length);
            int second = (first + _random.Next(1, issues.Length)) % issues.Length;
            return new PairTerm(
                first, _random.Next(issues[first].Options.Length), second, _random.Next(issues[second].Options.Length), Payoffs(parties, whole));
        })];
    }
}

using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Tests;

/// <summary>Two sides, R and B, and problems between them.</summary>
internal static class TestProblems
{
    public static ImmutableArray<Party> Two(double powerOfFirst = 0.5, double first = 0, double second = 0, double? outsideOfSecond = null) =>
    [
        new Party { Id = "R", Name = "R", Power = powerOfFirst, Disagreement = first },
        new Party { Id = "B", Name = "B", Power = 1 - powerOfFirst, Disagreement = second, OutsideOption = outsideOfSecond },
    ];

    /// <summary>One pie: the first gets x, the second the rest.</summary>
    public static ConvexProblem Pie(ImmutableArray<Party> parties) => Line(parties, new Payoff.Linear([1], 0), new Payoff.Linear([-1], 1));

    /// <summary>One term x between 0 and 1.</summary>
    public static ConvexProblem Line(ImmutableArray<Party> parties, Payoff first, Payoff second) => new()
    {
        Id = "line",
        Title = "Line",
        Parties = parties,
        Terms = [new Term("x", 0, 1)],
        Payoffs = [first, second],
    };

    /// <summary>A payoff of the only term.</summary>
    public static Payoff Of(Func<double, double> function) => new Payoff.Concave(x => function(x[0]), "f(x)");

    /// <summary>Alternatives with the two sides' payoffs.</summary>
    public static PackageProblem Alternatives(ImmutableArray<Party> parties, params (double First, double Second)[] payoffs) => new()
    {
        Id = "alternatives",
        Title = "Alternatives",
        Parties = parties,
        Issues = [new Issue("deal", [.. payoffs.Select((p, i) => new Option($"o{i}", [p.First, p.Second]))])],
    };
}

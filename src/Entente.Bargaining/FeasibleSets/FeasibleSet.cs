using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>The convex set of a problem's payoffs.</summary>
internal static class FeasibleSet
{
    /// <summary>
    /// The set, or null for packages without lotteries, whose payoffs are single points. With <paramref name="freely"/> set, transfers without
    /// a cap count as lotteries do: they too make the set convex.
    /// </summary>
    public static IFeasibleSet? Of(PayoffProblem problem, bool freely = false) => problem switch
    {
        ConvexProblem { IsLinear: true } convex => new LinearSet(convex),
        ConvexProblem convex => new ConcaveSet(convex),
        PackageProblem packages when packages.Lotteries || (freely && packages.Transfers is { Cap: double.PositiveInfinity }) =>
            new LotterySet(packages),
        _ => null,
    };

    /// <summary>Why a problem's payoffs cannot be worked with, or null.</summary>
    public static string? Obstacle(PayoffProblem problem)
    {
        (string Path, string Message)[] wrong = [.. ProblemCheck.Of(problem).Take(1)];
        if (wrong.Length > 0)
        {
            return wrong[0].Message;
        }

        if (problem.Rule is not DecisionRule.Unanimity)
        {
            return "The method is for agreements that need everybody's consent, and here they need less. See the method decision-rule.";
        }

        return problem is PackageProblem packages && PackageEnumeration.Count(packages) > PackageEnumeration.Most
            ? $"There are more than {PackageEnumeration.Most:N0} packages."
            : null;
    }
}

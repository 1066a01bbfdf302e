using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.AgendaSetter;

/// <summary>Whether those who support a move are enough under a problem's rule.</summary>
internal static class LineSupport
{
    /// <summary>Whether the parties that support a move can carry it: by the rule, and with everybody who has a veto.</summary>
    public static bool Suffices(LineProblem problem, Func<int, bool> supports) =>
        problem.Vetoes.All(supports) && problem.Rule switch
        {
            DecisionRule.Unanimity => Enumerable.Range(0, problem.Parties.Length).All(supports),
            DecisionRule.Majority majority => Passes(problem, [.. Enumerable.Range(0, problem.Parties.Length)], majority.Share, supports),
            DecisionRule.SetterAndRatifiers rule => supports(rule.Setter) && IsRatified(problem, rule, supports),
            DecisionRule.SingleDecider rule => supports(rule.Decider),
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    /// <summary>Whether enough ratifiers support a move.</summary>
    public static bool IsRatified(LineProblem problem, DecisionRule.SetterAndRatifiers rule, Func<int, bool> supports) =>
        problem.RatificationShare is { } share
            ? Passes(problem, rule.Ratifiers, share, supports)
            : rule.Ratifiers.All(supports);

    private static bool Passes(LineProblem problem, ImmutableArray<int> voters, double share, Func<int, bool> supports)
    {
        double all = voters.Sum(v => problem.Parties[v].Votes);
        return voters.Where(supports).Sum(v => problem.Parties[v].Votes) > share * all;
    }
}

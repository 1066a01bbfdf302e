using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.DecisionRules;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.DecisionRules;

public sealed class DecisionRuleTests
{
    [Fact]
    public void A_setter_takes_the_best_that_is_ratified()
    {
        PackageProblem problem = Alternatives(new DecisionRule.SetterAndRatifiers(0, [1]), [9, -1, 5], [7, 0, -5], [6, 5, 5]);
        Solve(problem).Agreement!.Options.ShouldBe([1]);
        Solve(problem with { Rule = new DecisionRule.SetterAndRatifiers(0, [1, 2]) }).Agreement!.Options.ShouldBe([2]);
        Solve(problem with { Rule = new DecisionRule.SingleDecider(0) }).Agreement!.Options.ShouldBe([0]);
    }

    [Fact]
    public void A_setter_with_nothing_to_gain_proposes_nothing() =>
        Solve(Alternatives(new DecisionRule.SetterAndRatifiers(0, [1]), [9, -1, 5], [-1, 5, 5])).Status.ShouldBe(ResultStatus.Disagreement);

    [Fact]
    public void A_majority_takes_what_beats_all_else_in_pairs()
    {
        BargainingResult result = Solve(Alternatives(new DecisionRule.Majority(0.5), [3, 2, 1], [2, 3, 2], [1, 1, 3]));
        result.Agreement!.Options.ShouldBe([1]);
        result.Residual.ShouldBe(0);
    }

    [Fact]
    public void A_cycle_of_majorities_is_named()
    {
        BargainingResult result = Solve(Alternatives(new DecisionRule.Majority(0.5), [3, 2, 1], [1, 3, 2], [2, 1, 3]));
        result.Status.ShouldBe(ResultStatus.DoesNotApply);
        result.Reason!.ShouldContain("deal=o0; deal=o1; deal=o2.");
    }

    [Fact]
    public void A_qualified_majority_leaves_things_as_they_are_more_often()
    {
        PackageProblem problem = Alternatives(new DecisionRule.Majority(0.5), [1, 1, -1]);
        Solve(problem).Agreement!.Options.ShouldBe([0]);
        Solve(problem with { Rule = new DecisionRule.Majority(0.7) }).Status.ShouldBe(ResultStatus.Disagreement);
    }

    [Fact]
    public void Votes_count_by_weight()
    {
        PackageProblem problem = Alternatives(new DecisionRule.Majority(0.5), [-1, 1, 1]);
        Solve(problem).Agreement!.Options.ShouldBe([0]);
        Solve(problem with { Parties = problem.Parties.SetItem(0, problem.Parties[0] with { Votes = 3 }) }).Status.ShouldBe(ResultStatus.Disagreement);
    }

    [Fact]
    public void What_a_majority_takes_nothing_beats() =>
        Seeds.Hold(2000, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            problem = problem with { Rule = new DecisionRule.Majority(0.5) };
            BargainingResult result = new DecisionRuleMethod().Solve(problem);
            if (result.Agreement is not { } agreement)
            {
                return;
            }

            for (var all = new Packages.PackageEnumeration(problem); all.MoveNext();)
            {
                double[] payoffs = all.Payoffs.ToArray();
                int against = Enumerable.Range(0, problem.Parties.Length).Count(i => payoffs[i] > agreement.Payoffs[i]);
                (2 * against).ShouldBeLessThanOrEqualTo(problem.Parties.Length, $"seed {seed}");
            }
        });

    private static PackageProblem Alternatives(DecisionRule rule, params double[][] payoffs) => new()
    {
        Id = "vote",
        Title = "Vote",
        Parties = Sides.Of(3),
        Issues = [new Issue("deal", [.. payoffs.Select((p, i) => new Option($"o{i}", [.. p]))])],
        Rule = rule,
    };

    private static BargainingResult Solve(PackageProblem problem) => new DecisionRuleMethod().Solve(problem);
}

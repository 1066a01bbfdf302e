using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.AgendaSetter;

namespace Entente.Bargaining.Tests.AgendaSetter;

public sealed class LineTests
{
    [Theory]
    [InlineData(.2, .5, .8)]
    [InlineData(.1, .6, 1)]
    [InlineData(.3, .4, .5)]
    public void The_setter_goes_to_the_mirror_image_of_the_reversion_point_or_to_its_ideal(double q, double v, double expected)
    {
        BargainingResult result = new AgendaSetterMethod().Solve(Setter(q, 1, v));

        result.Agreement!.Terms[0].ShouldBe(expected, 1e-12);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
    }

    [Theory]
    [InlineData(.6, .5)]
    [InlineData(.5, .5)]
    [InlineData(1, .5)]
    public void A_reversion_point_between_veto_player_and_setter_stays(double q, double v)
    {
        BargainingResult result = new AgendaSetterMethod().Solve(Setter(q, 1, v));

        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Figure("outcome").ShouldBe(q);
    }

    [Fact]
    public void Every_ratifier_has_a_veto_unless_a_share_is_enough()
    {
        LineProblem problem = Setter(.2, 1, .3, .5, .6);

        Outcome(problem).ShouldBe(.4, 1e-12);
        Outcome(problem with { RatificationShare = .5 }).ShouldBe(.8, 1e-12);
        Outcome(problem with { RatificationShare = .5, Vetoes = [1] }).ShouldBe(.4, 1e-12);
    }

    [Fact]
    public void A_payoff_that_falls_more_steeply_on_one_side_is_respected()
    {
        LineProblem problem = Setter(.2, 1, .5) with
        {
            Preferences =
            [
                new LinePreference.Distance(1),
                new LinePreference.SinglePeaked(x => x < .5 ? x - .5 : 2 * (.5 - x), "IF x < .5 THEN x - .5 ELSE 2*(.5 - x)"),
            ],
        };

        BargainingResult result = new AgendaSetterMethod().Solve(problem);

        result.Agreement!.Terms[0].ShouldBe(.65, 1e-9);
        result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
    }

    [Fact]
    public void A_payoff_with_two_peaks_is_said()
    {
        LineProblem problem = Setter(.2, 1, .5) with
        {
            Preferences = [new LinePreference.Distance(1), new LinePreference.SinglePeaked(x => Math.Sin(20 * x), "SIN(20*x)")],
        };

        new AgendaSetterMethod().Solve(problem).Reason!.ShouldContain("no single peak");
        new GridlockIntervalMethod().Solve(problem).Status.ShouldBe(ResultStatus.DoesNotApply);
    }

    [Fact]
    public void No_point_of_a_grid_that_would_be_ratified_is_better_for_the_setter()
    {
        var random = new Random(21);
        for (int trial = 0; trial < 2000; trial++)
        {
            LineProblem problem = Random(random, new DecisionRule.SetterAndRatifiers(0, [1, 2, 3]));
            BargainingResult result = new AgendaSetterMethod().Solve(problem);
            double outcome = result.Figure("outcome");

            double best = Enumerable.Range(0, 101).Select(i => i / 100.0)
                .Where(x => Passes(problem, [1, 2, 3], p => problem.Preferences[p].At(x) >= problem.Preferences[p].At(problem.Reversion) - 1e-12))
                .Max(x => problem.Preferences[0].At(x));

            // All peaks and the reversion point stand on the grid, so the best point does.
            problem.Preferences[0].At(outcome).ShouldBe(best, 1e-9);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        }
    }

    [Fact]
    public void Under_unanimity_gridlock_lies_between_the_outermost_ideals()
    {
        BargainingResult result = new GridlockIntervalMethod().Solve(Setter(.5, .3, .9, .6) with { Rule = new DecisionRule.Unanimity() });

        (result.Figure("from"), result.Figure("to")).ShouldBe((.3, .9));
        result.Figure("reversion point inside").ShouldBe(1);
    }

    [Fact]
    public void Under_a_majority_of_an_odd_number_gridlock_is_the_median()
    {
        BargainingResult result = new GridlockIntervalMethod().Solve(Setter(.5, .1, .4, .9) with { Rule = new DecisionRule.Majority(.5) });

        (result.Figure("from"), result.Figure("to")).ShouldBe((.4, .4));
        result.Figure("reversion point inside").ShouldBe(0);
    }

    [Fact]
    public void A_reversion_point_is_in_gridlock_just_where_no_other_point_of_a_grid_passes()
    {
        var random = new Random(22);
        for (int trial = 0; trial < 2000; trial++)
        {
            DecisionRule rule = random.Next(4) switch
            {
                0 => new DecisionRule.Unanimity(),
                1 => new DecisionRule.SetterAndRatifiers(0, [1, 2, 3]),
                2 => new DecisionRule.SingleDecider(2),
                _ => new DecisionRule.Majority(random.Next(50, 90) / 100.0),
            };
            LineProblem problem = Random(random, rule);
            BargainingResult result = new GridlockIntervalMethod().Solve(problem);

            bool passes = Enumerable.Range(0, 21).Select(i => i / 20.0).Any(x => Carries(problem, p =>
                problem.Preferences[p].At(x) > problem.Preferences[p].At(problem.Reversion) + 1e-12));

            result.Figure("reversion point inside").ShouldBe(passes ? 0 : 1);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance);
        }
    }

    private static bool Carries(LineProblem problem, Func<int, bool> supports) => problem.Vetoes.All(supports) && problem.Rule switch
    {
        DecisionRule.Unanimity => new[] { 0, 1, 2, 3 }.All(supports),
        DecisionRule.SingleDecider rule => supports(rule.Decider),
        DecisionRule.Majority rule => new[] { 0, 1, 2, 3 }.Where(supports).Sum(p => problem.Parties[p].Votes) > rule.Share * problem.Parties.Sum(p => p.Votes),
        _ => supports(0) && Passes(problem, [1, 2, 3], supports),
    };

    private static bool Passes(LineProblem problem, int[] voters, Func<int, bool> supports) =>
        problem.Vetoes.All(supports) && (problem.RatificationShare is { } share
            ? voters.Where(supports).Sum(v => problem.Parties[v].Votes) > share * voters.Sum(v => problem.Parties[v].Votes)
            : voters.All(supports));

    private static double Outcome(LineProblem problem) => new AgendaSetterMethod().Solve(problem).Figure("outcome");

    private static LineProblem Random(Random random, DecisionRule rule) => Setter(
        random.Next(0, 21) / 20.0,
        [.. Enumerable.Range(0, 4).Select(_ => random.Next(0, 21) / 20.0)]) with
    {
        Rule = rule,
        RatificationShare = random.Next(2) == 0 ? null : random.Next(50, 90) / 100.0,
        Vetoes = random.Next(3) == 0 ? [random.Next(1, 4)] : [],
        Parties = [.. Sides.Of(4).Select(p => p with { Votes = random.Next(1, 4) })],
    };

    private static LineProblem Setter(double reversion, params double[] ideals) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(ideals.Length),
        Least = 0,
        Most = 1,
        Reversion = reversion,
        Preferences = [.. ideals.Select(i => new LinePreference.Distance(i))],
        Rule = new DecisionRule.SetterAndRatifiers(0, [.. Enumerable.Range(1, ideals.Length - 1)]),
    };
}

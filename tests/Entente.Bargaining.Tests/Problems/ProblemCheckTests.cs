using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;

namespace Entente.Bargaining.Tests.Problems;

public sealed class ProblemCheckTests
{
    private static readonly PackageProblem s_packages = TestProblems.Alternatives(TestProblems.Two(), (1, 2), (2, 1));
    private static readonly ConvexProblem s_terms = TestProblems.Pie(TestProblems.Two());

    public static TheoryData<string, PayoffProblem> IllFormed => new()
    {
        { "parties", s_packages with { Parties = [.. s_packages.Parties.Select(p => p with { Power = 0 })] } },
        { "parties[0].power", s_packages with { Parties = With(p => p with { Power = -1 }) } },
        { "parties[0].disagreement", s_packages with { Parties = With(p => p with { Disagreement = double.NaN }) } },
        { "parties[0].outside option", s_packages with { Parties = With(p => p with { OutsideOption = double.PositiveInfinity }) } },
        { "parties[0].discount", s_packages with { Parties = With(p => p with { Discount = 1.5 }) } },
        { "parties[0].votes", s_packages with { Parties = With(p => p with { Votes = -2 }) } },
        { "rule", s_packages with { Rule = new DecisionRule.SingleDecider(7) } },
        { "rule", s_packages with { Rule = new DecisionRule.Majority(0.4) } },
        { "transfers", s_packages with { Transfers = new Transfers(-1) } },
        { "offers.first", s_packages with { Offers = new OfferProtocol { First = 2 } } },
        { "offers.rounds", s_packages with { Offers = new OfferProtocol { Rounds = 0 } } },
        { "offers.breakdown", s_packages with { Offers = new OfferProtocol { Breakdown = 2 } } },
        { "offers.precision", s_packages with { Offers = new OfferProtocol { Precision = 0 } } },
        { "issues", s_packages with { Issues = [] } },
        { "issues[0].options", s_packages with { Issues = [new Issue("deal", [])] } },
        { "issues[0].options[0].payoffs", s_packages with { Issues = [new Issue("deal", [new Option("o", [1])])] } },
        { "issues[0].options[0].payoffs", s_packages with { Issues = [new Issue("deal", [new Option("o", [1, double.NaN])])] } },
        { "pairs[0]", s_packages with { Pairs = [new PairTerm(0, 0, 0, 1, [1, 1])] } },
        { "terms", s_terms with { Terms = [], Payoffs = [new Payoff.Linear([], 0), new Payoff.Linear([], 0)] } },
        { "terms[0]", s_terms with { Terms = [new Term("x", 1, 0)] } },
        { "constraints[0]", s_terms with { Constraints = [new LinearConstraint([1, 1], 1)] } },
        { "payoffs", s_terms with { Payoffs = [new Payoff.Linear([1], 0)] } },
        { "payoffs[1]", s_terms with { Payoffs = [new Payoff.Linear([1], 0), new Payoff.Linear([1, 2], 0)] } },
    };

    [Theory]
    [MemberData(nameof(IllFormed))]
    public void What_is_wrong_is_found_at_its_path_and_no_method_trips_over_it(string path, PayoffProblem problem)
    {
        ProblemCheck.Of(problem).Select(w => w.Path).ShouldContain(path);
        foreach (IMethod method in Methods.For(problem))
        {
            method.Solve(problem).Status.ShouldBe(ResultStatus.DoesNotApply, method.Id);
        }
    }

    [Fact]
    public void A_sound_problem_has_nothing_wrong()
    {
        ProblemCheck.Of(s_packages).ShouldBeEmpty();
        ProblemCheck.Of(s_terms).ShouldBeEmpty();
    }

    private static System.Collections.Immutable.ImmutableArray<Party> With(Func<Party, Party> change) =>
        s_packages.Parties.SetItem(0, change(s_packages.Parties[0]));
}

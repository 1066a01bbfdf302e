using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.WinSets;

namespace Entente.Bargaining.Tests.WinSets;

public sealed class WinSetsTests
{
    // Chief a wants 0 and could live with 80; at home 60 of 100 votes are needed and the pivotal bloc goes no further than 50.
    private static readonly Constituency s_tied = new(
        new Acceptance.Within(0, 80),
        [
            new Constituent("hawks", 50, new Acceptance.Within(0, 50)),
            new Constituent("doves", 50, new Acceptance.Within(20, 60)),
        ],
        60);

    private static readonly Constituency s_free = new(new Acceptance.Within(100, 70), [], 0);

    [Fact]
    public void A_constituency_that_goes_less_far_helps_its_negotiator()
    {
        BargainingResult result = new WinSetsMethod().Solve(Line(s_tied, s_free));

        result.Status.ShouldBe(ResultStatus.Solved);
        result.Figure("win set of a to").ShouldBe(50);
        (result.Figure("overlap from"), result.Figure("overlap to")).ShouldBe((30, 50));
        result.Figure("tied hands of a").ShouldBe(15);
        result.Figure("tied hands of b").ShouldBe(0);
        result.Residual.ShouldBe(0);
    }

    [Fact]
    public void Hands_tied_too_tightly_lose_the_agreement()
    {
        BargainingResult result = new WinSetsMethod().Solve(Line(s_tied with { Quota = 100 }, s_free with { Chief = new Acceptance.Within(100, 45) }));

        result.Status.ShouldBe(ResultStatus.Disagreement);
        result.Reason!.ShouldContain("constituency of 'a'");
    }

    [Fact]
    public void A_constituency_that_ratifies_nothing_is_said() =>
        new WinSetsMethod().Solve(Line(s_tied with { Quota = 101 }, s_free)).Reason!.ShouldContain("Nothing at all");

    [Fact]
    public void Negotiators_who_accept_nothing_in_common_are_said() =>
        new WinSetsMethod().Solve(Line(s_tied, s_free with { Chief = new Acceptance.Within(100, 10) })).Reason!.ShouldContain("themselves");

    [Fact]
    public void On_a_list_those_are_left_that_both_chiefs_and_both_quotas_take()
    {
        var problem = new TwoLevelProblem
        {
            Id = "p",
            Title = "P",
            Parties = Sides.Of(2),
            Space = new AgreementSpace.Listed(["hard", "middle", "soft"]),
            Constituencies =
            [
                new Constituency(new Acceptance.Paying([3, 2, 1], 0), [new Constituent("x", 1, new Acceptance.Paying([1, 1, -1], 0))], 1),
                new Constituency(new Acceptance.Paying([-1, 1, 2], 0), [], 0),
            ],
        };

        BargainingResult result = new WinSetsMethod().Solve(problem);

        result.Figure("overlap, agreements").ShouldBe(1);
        result.Figure("overlap has middle").ShouldBe(1);
        result.Figure("tied hands of a").ShouldBe(.5);
    }

    [Fact]
    public void Every_point_of_a_fine_grid_is_in_the_overlap_just_where_all_accept_it()
    {
        var random = new Random(31);
        int overlaps = 0;
        for (int trial = 0; trial < 2000; trial++)
        {
            TwoLevelProblem problem = Line(Random(random), Random(random));
            var view = new TwoLevelView(problem);
            WinSet overlap = view.Overlap(_ => true);
            overlaps += overlap.IsEmpty ? 0 : 1;
            double sum = 0;
            int points = 0;
            for (double x = 0.25; x < 100; x += 0.5)
            {
                bool isAccepted = problem.Constituencies.All(c => Accepts(c, x));
                overlap.Pieces.Any(p => x >= p.From && x <= p.To).ShouldBe(isAccepted);
                sum += isAccepted ? -Math.Abs(x - ((Acceptance.Within)problem.Constituencies[0].Chief).Ideal) : 0;
                points += isAccepted ? 1 : 0;
            }

            if (points > 0)
            {
                // All ends are whole numbers, so that half steps measure lengths exactly.
                overlap.Pieces.Sum(p => p.Length).ShouldBe(points / 2.0);
                view.MeanPayoff(0, overlap).ShouldBe(sum / points, 1e-9);
            }
        }

        overlaps.ShouldBeGreaterThan(300);
    }

    private static bool Accepts(Constituency home, double x)
    {
        static bool Within(Acceptance acceptance, double x) => acceptance is Acceptance.Within w && Math.Abs(x - w.Ideal) <= w.Tolerance;
        return Within(home.Chief, x) && home.Constituents.Where(c => Within(c.Acceptance, x)).Sum(c => c.Votes) >= home.Quota;
    }

    private static Constituency Random(Random random) => new(
        new Acceptance.Within(random.Next(0, 101), random.Next(20, 101)),
        [.. Enumerable.Range(0, 3).Select(i => new Constituent($"c{i}", random.Next(1, 4), new Acceptance.Within(random.Next(0, 101), random.Next(10, 70))))],
        random.Next(0, 5));

    private static TwoLevelProblem Line(params ImmutableArray<Constituency> constituencies) => new()
    {
        Id = "p",
        Title = "P",
        Parties = Sides.Of(constituencies.Length),
        Space = new AgreementSpace.Line(0, 100),
        Constituencies = constituencies,
    };
}

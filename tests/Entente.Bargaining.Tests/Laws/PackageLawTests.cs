using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.Laws;

/// <summary>What holds of the methods on every problem, on random problems over single packages.</summary>
public sealed class PackageLawTests
{
    private const int Problems = 2000;

    public static TheoryData<string> All => ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"];

    [Theory]
    [InlineData("nash")]
    [InlineData("kalai-smorodinsky")]
    public void Rescaling_a_side_changes_no_agreement(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            double by = 1 + (seed % 7);
            double shift = (seed % 5) - 2;
            Agreed(method, Rescaled(problem, seed % 2, by, shift)).ShouldBe(Agreed(method, problem), $"seed {seed}");
        });

    [Theory]
    [InlineData("nash")]
    [InlineData("egalitarian")]
    public void Taking_away_an_alternative_that_was_not_chosen_changes_no_agreement(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = Listed(RandomProblem.Packages(seed));
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            int options = problem.Issues[0].Options.Length;
            int away = seed % options;
            if (result.Agreement is null || options == 1 || result.Agreement.Options[0] == away || result.Tied.Any(t => t.Options[0] == away))
            {
                return;
            }

            PackageProblem smaller = problem with { Issues = [problem.Issues[0] with { Options = problem.Issues[0].Options.RemoveAt(away) }] };
            Methods.Find(method)!.Solve(smaller).Agreement!.Text.ShouldBe(result.Agreement.Text, $"seed {seed}");
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_signs_what_is_below_disagreement_or_an_outside_option(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            Agreement? agreement = Methods.Find(method)!.Solve(problem).Agreement;
            for (int i = 0; agreement is not null && i < problem.Parties.Length; i++)
            {
                agreement.Payoffs[i].ShouldBeGreaterThanOrEqualTo(problem.Parties[i].Floor, $"seed {seed}");
            }
        });

    [Theory]
    [MemberData(nameof(All))]
    public void An_outside_option_that_does_not_bind_changes_nothing(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            problem = problem with { Parties = [.. problem.Parties.Select(p => p with { OutsideOption = null })] };
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            if (result.Agreement is not { } agreement)
            {
                return;
            }

            int party = seed % problem.Parties.Length;
            double outside = result.Tied.Prepend(agreement).Min(a => a.Payoffs[party]);
            PackageProblem tempted = problem with
            {
                Parties = problem.Parties.SetItem(party, problem.Parties[party] with { OutsideOption = outside }),
            };
            Agreed(method, tempted).ShouldBe(Agreed(method, problem), $"seed {seed}");
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Relabelling_the_sides_relabels_the_agreements(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            PackageProblem problem = RandomProblem.Packages(seed);
            Agreed(method, Reversed(problem)).ShouldBe(Agreed(method, problem), $"seed {seed}");
        });

    [Theory]
    [MemberData(nameof(All))]
    public void An_issue_that_both_value_one_for_one_changes_no_payoff(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            // What one side loses the other gains: with transfers that is nothing new, however unequally the sides depend on the issue.
            PackageProblem problem = new RandomProblem(seed).Packages(mostParties: 2, powerless: false, mostIssues: 3) with { Transfers = new Transfers() };
            double stake = 1 + (seed % 9);
            PackageProblem linked = problem with
            {
                Issues = problem.Issues.Add(new Issue("linked", [new Option("no", [0, 0]), new Option("yes", [stake, -stake])])),
            };
            BargainingResult alone = Methods.Find(method)!.Solve(problem);
            BargainingResult both = Methods.Find(method)!.Solve(linked);
            both.Status.ShouldBe(alone.Status, $"seed {seed}");
            if (alone.Agreement is not null && method != "utilitarian")
            {
                both.Agreement!.Payoffs[0].ShouldBe(alone.Agreement.Payoffs[0], 1e-9, $"seed {seed}");
                both.Agreement.Payoffs[1].ShouldBe(alone.Agreement.Payoffs[1], 1e-9, $"seed {seed}");
            }
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Every_answer_passes_its_own_check(string method) =>
        Seeds.Hold(Problems, seed =>
        {
            var random = new RandomProblem(seed);
            PackageProblem problem = random.Packages();
            problem = problem with { Transfers = random.Next(2) == 0 ? null : new Transfers(random.Next(2) == 0 ? double.PositiveInfinity : random.Next(5)) };
            BargainingResult result = Methods.Find(method)!.Solve(problem);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"seed {seed}");
            if (result.Agreement is { Transfers.IsEmpty: false } agreement)
            {
                agreement.Transfers.Sum().ShouldBe(0, 1e-9);
                agreement.Transfers.Min().ShouldBeGreaterThanOrEqualTo(-problem.Transfers!.Cap - 1e-9, $"seed {seed}");
            }
        });

    // Every agreement that the method names as equally good.
    private static string[] Agreed(string method, PackageProblem problem)
    {
        BargainingResult result = Methods.Find(method)!.Solve(problem);
        return result.Agreement is { } agreement ? [.. result.Tied.Prepend(agreement).Select(a => a.Text)] : [];
    }

    private static PackageProblem Rescaled(PackageProblem problem, int party, double by, double shift)
    {
        ImmutableArray<double> Scale(ImmutableArray<double> payoffs, double shift) => payoffs.SetItem(party, (payoffs[party] * by) + shift);
        Party old = problem.Parties[party];
        return problem with
        {
            Parties = problem.Parties.SetItem(party, old with { Disagreement = (old.Disagreement * by) + shift, OutsideOption = (old.OutsideOption * by) + shift }),
            Issues = [.. problem.Issues.Select((issue, i) => issue with
            {
                Options = [.. issue.Options.Select(o => o with { Payoffs = Scale(o.Payoffs, i == 0 ? shift : 0) })],
            })],
            Pairs = [.. problem.Pairs.Select(p => p with { Payoffs = Scale(p.Payoffs, 0) })],
        };
    }

    private static PackageProblem Reversed(PackageProblem problem) => problem with
    {
        Parties = [.. problem.Parties.Reverse()],
        Issues = [.. problem.Issues.Select(i => i with { Options = [.. i.Options.Select(o => o with { Payoffs = [.. o.Payoffs.Reverse()] })] })],
        Pairs = [.. problem.Pairs.Select(p => p with { Payoffs = [.. p.Payoffs.Reverse()] })],
    };

    // The packages as alternatives of one issue.
    private static PackageProblem Listed(PackageProblem problem)
    {
        var options = new List<Option>();
        for (var all = new Packages.PackageEnumeration(problem); all.MoveNext() && options.Count < 40;)
        {
            options.Add(new Option($"o{options.Count}", [.. all.Payoffs]));
        }

        return problem with { Issues = [new Issue("deal", [.. options])], Pairs = [] };
    }
}

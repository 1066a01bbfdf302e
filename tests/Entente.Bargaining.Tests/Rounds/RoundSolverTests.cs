using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.Nash;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.Rounds;

public sealed class RoundSolverTests
{
    [Fact]
    public void The_solver_finds_what_looking_at_every_package_finds() =>
        Seeds.Hold(4000, seed =>
        {
            (RoundBatch fast, _) = RandomBatch.Of(seed, 3);
            (RoundBatch slow, _) = RandomBatch.Of(seed, 3);
            RoundSolver.Solve(fast);
            new ExhaustiveRoundSolver(slow.Shape).Solve(slow);
            for (int issue = 0; issue < fast.Shape.Issues; issue++)
            {
                fast.Chosen(issue).ToArray().ShouldBe(slow.Chosen(issue).ToArray(), $"seed {seed}");
            }

            for (int party = 0; party < fast.Shape.Parties; party++)
            {
                fast.AgreedPayoffs(party).ToArray().ShouldBe(slow.AgreedPayoffs(party).ToArray(), $"seed {seed}");
            }

            fast.Tied.ToArray().ShouldBe(slow.Tied.ToArray(), $"seed {seed}");
        });

    [Theory]
    [InlineData(6, 5, 2, 0)]
    [InlineData(5, 4, 3, 6)]
    [InlineData(3, 6, 5, 3)]
    public void On_large_tables_too(int issues, int options, int parties, int pairs) =>
        Seeds.Hold(40, seed =>
        {
            PackageProblem table = RandomBatch.Table(seed, issues, options, parties, pairs);
            var fast = new RoundBatch(RoundShape.Of(table), 1);
            var slow = new RoundBatch(fast.Shape, 1);
            fast.Set(0, table);
            slow.Set(0, table);
            RoundSolver.Solve(fast);
            new ExhaustiveRoundSolver(slow.Shape).Solve(slow);
            for (int issue = 0; issue < issues; issue++)
            {
                fast.Chosen(issue)[0].ShouldBe(slow.Chosen(issue)[0], $"seed {seed}");
            }
        });

    [Fact]
    public void The_solver_finds_what_the_Nash_method_finds() =>
        Seeds.Hold(2000, seed =>
        {
            (RoundBatch batch, PackageProblem names) = RandomBatch.Of(seed, 1);
            RoundSolver.Solve(batch);
            PackageProblem problem = batch.ToProblem(
                0,
                "one",
                "One",
                [.. names.Parties.Select(p => (p.Id, p.Name))],
                [.. names.Issues.Select((issue, place) => new RoundIssue(place, issue.Id, [.. issue.Options.Select(o => o.Id)]))]).Problem;
            if (problem.Issues.Any(i => i.Options.IsEmpty))
            {
                batch.Chosen(0)[0].ShouldBe(-1);
                return;
            }

            BargainingResult result = new NashMethod().Solve(problem);
            if (result.Agreement is not { } agreement)
            {
                batch.Chosen(0)[0].ShouldBe(-1, $"seed {seed}");
                return;
            }

            for (int issue = 0; issue < batch.Shape.Issues; issue++)
            {
                names.Issues[issue].Options[batch.Chosen(issue)[0]].Id.ShouldBe(
                    problem.Issues[issue].Options[agreement.Options[issue]].Id, $"seed {seed}");
            }

            batch.Tied[0].ShouldBe(!result.Tied.IsEmpty, $"seed {seed}");
        });

    [Fact]
    public void Nobody_signs_what_is_below_its_disagreement_payoff_or_its_floor() =>
        Seeds.Hold(2000, seed =>
        {
            (RoundBatch batch, _) = RandomBatch.Of(seed, 2);
            RoundSolver.Solve(batch);
            for (int member = 0; member < batch.Members; member++)
            {
                for (int party = 0; party < batch.Shape.Parties && batch.Chosen(0)[member] >= 0; party++)
                {
                    batch.AgreedPayoffs(party)[member].ShouldBeGreaterThanOrEqualTo(batch.Disagreement(party)[member]);
                    batch.AgreedPayoffs(party)[member].ShouldBeGreaterThanOrEqualTo(batch.Floors(party)[member]);
                }
            }
        });

    [Fact]
    public void Of_options_that_give_all_the_same_the_first_is_taken_and_the_tie_is_told()
    {
        RoundBatch batch = Single([(1, 2), (3, 1), (3, 1)], [(0, 0), (-1, -1)]);

        RoundSolver.Solve(batch);

        (batch.Chosen(0)[0], batch.Chosen(1)[0], batch.Tied[0]).ShouldBe((1, 0, true));
    }

    [Fact]
    public void An_option_that_is_outdone_is_not_missed_where_it_would_have_tied_the_best()
    {
        RoundBatch batch = Single([(3, 1), (3, 1 + 1e-13)], [(0, 0), (-1, 2)]);

        RoundSolver.Solve(batch);

        (batch.Chosen(0)[0], batch.Chosen(1)[0], batch.Tied[0]).ShouldBe((0, 1, true));
    }

    [Fact]
    public void How_members_are_cut_into_batches_changes_nothing()
    {
        RoundShape shape = RoundShape.Of(RandomBatch.Table(1, issues: 4, options: 3, parties: 2, pairs: 2));
        var together = new RoundBatch(shape, 40);
        for (int member = 0; member < 40; member++)
        {
            together.Set(member, RandomBatch.Table(member, 4, 3, 2, 2));
        }

        RoundSolver.Solve(together);
        for (int member = 0; member < 40; member++)
        {
            var alone = new RoundBatch(shape, 1);
            alone.Set(0, RandomBatch.Table(member, 4, 3, 2, 2));
            RoundSolver.Solve(alone);
            for (int issue = 0; issue < shape.Issues; issue++)
            {
                alone.Chosen(issue)[0].ShouldBe(together.Chosen(issue)[member]);
            }
        }
    }

    [Fact]
    public void What_is_allocated_does_not_grow_with_the_members()
    {
        long few = BytesAllocatedFor(1);
        BytesAllocatedFor(50).ShouldBe(few);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_party_whose_disagreement_payoff_is_no_number_agrees_to_nothing(int party)
    {
        PackageProblem names = RandomBatch.Table(3, 2, 2, 2, 0);
        var batch = new RoundBatch(RoundShape.Of(names), 1);
        batch.Set(0, names);
        batch.Disagreement(party)[0] = double.NaN;
        RoundSolver.Solve(batch);
        batch.Chosen(0)[0].ShouldBe(-1);
    }

    private static long BytesAllocatedFor(int members)
    {
        RoundShape shape = RoundShape.Of(RandomBatch.Table(1, issues: 5, options: 4, parties: 3, pairs: 3));
        var batch = new RoundBatch(shape, members);
        for (int member = 0; member < members; member++)
        {
            batch.Set(member, RandomBatch.Table(member, 5, 4, 3, 3));
        }

        RoundSolver.Solve(batch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RoundSolver.Solve(batch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RoundBatch Single(params (double One, double Other)[][] issues)
    {
        var batch = new RoundBatch(new RoundShape(2, [.. issues.Select(i => i.Length)], []), 1);
        for (int issue = 0; issue < issues.Length; issue++)
        {
            for (int option = 0; option < issues[issue].Length; option++)
            {
                batch.Payoffs(0, issue, option)[0] = issues[issue][option].One;
                batch.Payoffs(1, issue, option)[0] = issues[issue][option].Other;
            }
        }

        batch.Powers(0)[0] = batch.Powers(1)[0] = 1;
        return batch;
    }
}

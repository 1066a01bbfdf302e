using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Experiments.Loops;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Loops;

/// <summary>Ensembles in which loops are cut beside the runs as the model is.</summary>
public sealed class LoopRunsTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    private static readonly Experiment s_asked = new(s_case, s_case.Scenarios, s_case.Strategies, 40, s_case.Seed) { LoopMembers = 20 };

    private static readonly Ensemble s_ensemble = EnsembleRunner.Run(s_asked, threads: 2, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void Loops_are_cut_in_the_reference_scenario_and_those_named_for_it_over_the_first_members()
    {
        s_ensemble.Loops.Select(l => l.Scenario.Id).ShouldBe(["drought", "steady"]);
        s_ensemble.Loops.ShouldAllBe(l => l.Cut.Select(c => c.Loop.Id).SequenceEqual(new[] { "gates", "filling" }));
        s_ensemble.Loops.SelectMany(l => l.Cut.Select(c => c.Run).Append(l.Uncut)).ShouldAllBe(run =>
            run.Outcomes.Length == 1 && run.Outcomes[0].Length == 20 && run.Paths[0].Length == 2 && run.Paths[0][0].Length == 20);
    }

    [Fact]
    public void The_runs_as_the_model_is_are_those_of_the_ensemble() => s_ensemble.Loops.ShouldAllBe(loops =>
        loops.Uncut.Outcomes[0].SequenceEqual(s_ensemble.Cell(loops.Scenario.Id, "keep").Outcomes[0].Take(20)));

    [Fact]
    public void Runs_with_a_loop_cut_are_those_of_an_experiment_that_cuts_it_with_the_same_draws()
    {
        foreach (CutLoopRun cut in s_ensemble.Loops[1].Cut)
        {
            Ensemble alone = EnsembleRunner.Run(
                s_asked with { CutLoop = cut.Loop, ComparesReplies = false }, 1, cancellation: TestContext.Current.CancellationToken);

            alone.Loops.ShouldBeEmpty();
            cut.Run.Outcomes[0].ShouldBe(alone.Cell("steady", "keep").Outcomes[0].Take(20));
            cut.Run.Outcomes[0].ShouldNotBe(s_ensemble.Loops[1].Uncut.Outcomes[0]);
        }
    }

    [Fact]
    public void Cutting_loops_changes_nothing_else_of_the_ensemble()
    {
        Ensemble plain = EnsembleRunner.Run(s_asked with { LoopMembers = 0 }, 1, cancellation: TestContext.Current.CancellationToken);

        plain.Loops.ShouldBeEmpty();
        plain.Cells.Concat(plain.ReplyCells).SelectMany(c => c.Outcomes.SelectMany(o => o))
            .ShouldBe(s_ensemble.Cells.Concat(s_ensemble.ReplyCells).SelectMany(c => c.Outcomes.SelectMany(o => o)));
        plain.Cells.SelectMany(c => c.Bands.SelectMany(b => b.Values.SelectMany(v => v)))
            .ShouldBe(s_ensemble.Cells.SelectMany(c => c.Bands.SelectMany(b => b.Values.SelectMany(v => v))));
    }

    [Fact]
    public void The_number_of_threads_changes_no_member()
    {
        Ensemble one = EnsembleRunner.Run(s_asked, threads: 1, cancellation: TestContext.Current.CancellationToken);

        Numbers(one).ShouldBe(Numbers(s_ensemble));
    }

    [Fact]
    public void Without_the_reference_strategy_no_loop_is_cut()
    {
        var other = s_asked with { Strategies = [s_case.Strategies.First(s => s.Id == "leave")] };

        EnsembleRunner.Run(other, 1, cancellation: TestContext.Current.CancellationToken).Loops.ShouldBeEmpty();
        LoopBudget.MembersFor(other).ShouldBe(0);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(60, 32)]
    [InlineData(250, 112)]
    [InlineData(5000, 200)]
    public void Loops_are_cut_in_as_many_members_as_take_a_third_of_the_other_runs(int members, int expected)
    {
        // Two futures, two strategies, and two strategies against one more reply make six runs a member; two loops in two futures four.
        LoopBudget.MembersFor(s_asked with { Members = members }).ShouldBe(expected);
    }

    [Fact]
    public void Periods_are_five_calendar_years_from_the_decision_to_the_end_of_the_run()
    {
        LoopPeriod.Of(s_case).ShouldBe([new(2010, 2015), new(2015, 2020)]);
        LoopPeriod.Of(s_case with { Decision = 2008 + (11.0 / 12) }).ShouldBe([new(2009, 2014), new(2014, 2020)]);
        LoopPeriod.Of(s_case with { Decision = 2019.5 }).ShouldBe([new(2019.5, 2020)]);
    }

    private static IEnumerable<double> Numbers(Ensemble ensemble) => ensemble.Loops.SelectMany(l => l.Cut.Select(c => c.Run).Append(l.Uncut))
        .SelectMany(run => run.Outcomes.SelectMany(o => o).Concat(run.Paths.SelectMany(p => p.SelectMany(q => q))));
}

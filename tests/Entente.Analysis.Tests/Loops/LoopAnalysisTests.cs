using System.Collections.Immutable;
using Entente.Analysis.Loops;
using Entente.Cases.Loops;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Experiments.Loops;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Loops;

public sealed class LoopAnalysisTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
    private static readonly Ensemble s_ensemble = EnsembleRunner.Run(
        new Experiment(s_case, s_case.Scenarios, s_case.Strategies, 32, s_case.Seed) { LoopMembers = 5 },
        threads: 1,
        cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void An_effect_is_the_middle_of_the_members_differences_between_uncut_and_cut()
    {
        // Differences 1, 2, 3, 4 and 10, and of the second loop -0.1 everywhere.
        OutcomeLoops outcome = Analyse([10, 20, 30, 40, 50], [9, 18, 27, 36, 40], [10.1, 20.1, 30.1, 40.1, 50.1]);

        LoopEffect first = outcome.Whole.Loops[0];
        (first.Loop.Id, first.Median, first.Low, first.High).ShouldBe(("gates", 3, 2, 4));
        outcome.Whole.Loops[1].Median.ShouldBe(-0.1, 1e-12);
        outcome.Whole.Range.ShouldBe(36, 1e-12);
        outcome.Whole.Dominant.ShouldBe(first);
    }

    [Fact]
    public void The_loop_that_moves_the_median_most_dominates_whichever_way_it_moves_it()
    {
        LoopEffect dominant = Analyse([10, 10, 10, 10, 10], [9, 9, 9, 9, 9], [12, 12, 12, 12, 12]).Periods[0].Effects.Dominant.ShouldNotBeNull();

        (dominant.Loop.Id, dominant.Median).ShouldBe(("filling", -2));
    }

    [Fact]
    public void None_dominates_where_all_effects_are_small_beside_the_range_of_the_members_or_there_are_none()
    {
        Analyse([0, 25, 50, 75, 100], [4, 29, 54, 79, 104], [0, 25, 50, 75, 100]).Whole.Dominant.ShouldBeNull();
        Analyse([0, 25, 50, 75, 100], [5, 30, 55, 80, 105], [0, 25, 50, 75, 100]).Whole.Dominant.ShouldNotBeNull();
        Analyse([7, 7, 7, 7, 7], [7, 7, 7, 7, 7], [7, 7, 7, 7, 7]).Whole.Dominant.ShouldBeNull();
    }

    [Fact]
    public void A_member_whose_run_is_not_finite_does_not_count() =>
        Analyse([1, 2, 3, 4, double.NaN], [0, 1, 2, 3, 4], [1, double.PositiveInfinity, 3, 4, 5]).Whole.Loops.Select(l => l.Median).ShouldBe([1, 0]);

    [Fact]
    public void Outcomes_and_periods_are_counted_by_the_loop_that_dominates_them()
    {
        LoopAnalysis analysis = LoopAnalysis.Of(s_ensemble).ShouldNotBeNull();
        ScenarioLoops steady = analysis.Scenarios[1];

        analysis.Members.ShouldBe(5);
        (steady.Scenario.Id, steady.Outcomes.Single().Outcome.Id, steady.Outcomes.Single().Periods.Length).ShouldBe(("steady", "trade", 2));
        s_case.Loops.Sum(steady.Dominated).ShouldBe(2 - steady.Dominated(null));
        steady.Outcomes[0].Periods[1].Effects.Dominant!.Loop.Id.ShouldBe("filling");
    }

    [Fact]
    public void Without_loops_cut_there_is_nothing_to_analyse() => LoopAnalysis.Of(s_ensemble with { Loops = [] }).ShouldBeNull();

    private static OutcomeLoops Analyse(double[] uncut, double[] first, double[] second)
    {
        var runs = new LoopRuns(s_case.Scenarios[0], Run(uncut), [.. s_case.Loops.Zip([first, second], (Loop loop, double[] values) => new CutLoopRun(loop, Run(values)))]);
        return LoopAnalysis.Of(s_ensemble with { Loops = [runs] })!.Scenarios[0].Outcomes[0];

        static LoopRun Run(double[] values)
        {
            ImmutableArray<double> members = [.. values];
            return new LoopRun([members], [[members, members]]);
        }
    }
}

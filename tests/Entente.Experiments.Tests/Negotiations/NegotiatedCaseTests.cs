using System.Collections.Immutable;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Negotiations;

/// <summary>A whole case with its parties at the table: every engine, any number of threads, stopped midway.</summary>
public sealed class NegotiatedCaseTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
    private static readonly ImmutableArray<int> s_everything = [.. s_case.Model.Variables.Select(v => v.Index)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Interpreter_compiled_and_batch_engines_agree_on_what_is_signed_in_every_cell()
    {
        var plan = new RunPlan(Asked(members: 3));
        var batch = new BatchSimulator(s_case.Model);
        ISimulator[] engines = [new InterpretedSimulator(s_case.Model), new CompiledSimulator(s_case.Model)];
        int moved = 0;

        foreach (PlannedCell cell in plan.Cells)
        {
            BatchTrajectory together = batch.Run(
                new BatchRequest
                {
                    Members = [.. Enumerable.Range(0, 3).Select(member => plan.Inputs(cell, member, plan.Draws.Inputs(member)))],
                    Recorded = s_everything,
                    FirstMember = 0,
                    Seed = s_case.Seed,
                    Rule = plan.Rule(cell, outcome => moved += outcome.State.Batch.Chosen(0).ToArray().Count(option => option > 0)),
                },
                Token);
            for (int member = 0; member < 3; member++)
            {
                foreach (ISimulator engine in engines)
                {
                    Trajectory alone = engine.Run(
                        new SimulationRequest
                        {
                            Inputs = plan.Inputs(cell, member, plan.Draws.Inputs(member)),
                            Recorded = s_everything,
                            Member = member,
                            Seed = s_case.Seed,
                            Rule = plan.Rule(cell, observer: null),
                        },
                        Token);
                    ShouldAgree(alone, together.Member(member), $"{engine.GetType().Name}, member {member}, {cell.Strategy.Id} in {cell.Scenario.Id}");
                }
            }
        }

        moved.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Threads_change_no_bit_of_bands_outcomes_rounds_and_promises() =>
        Fingerprint(EnsembleRunner.Run(Asked(50), 3, null, Token)).ShouldBe(Fingerprint(EnsembleRunner.Run(Asked(50), 1, null, Token)));

    [Fact]
    public void A_stopped_ensemble_holds_the_rounds_of_the_members_that_were_complete_alone()
    {
        using var source = new CancellationTokenSource();

        Ensemble stopped = EnsembleRunner.Run(Asked(5000), 1, new StopAfter(200, source), source.Token);

        stopped.MembersCompleted.ShouldBeInRange(1, 4999);
        stopped.Cells[0].Rounds.ShouldNotBeEmpty();
        stopped.Cells[0].Rounds.ShouldAllBe(round => round.Met <= stopped.MembersCompleted);
        Fingerprint(stopped).ShouldBe(Fingerprint(EnsembleRunner.Run(Asked(stopped.MembersCompleted), 2, null, Token)));
    }

    private static Experiment Asked(int members) => new(s_case, s_case.Scenarios, s_case.Strategies, members, s_case.Seed);

    private static void ShouldAgree(Trajectory one, Trajectory other, string where)
    {
        for (int i = 0; i < s_everything.Length; i++)
        {
            for (int t = 0; t < one.Times.Length; t++)
            {
                double expected = other.Values[i][t];
                if (!double.IsNaN(expected) || !double.IsNaN(one.Values[i][t]))
                {
                    one.Values[i][t].ShouldBe(
                        expected, 1e-9 * (1 + Math.Abs(expected)), $"{s_case.Model.Variables[s_everything[i]].Path} at {one.Times[t]}, {where}");
                }
            }
        }
    }

    private static string Fingerprint(Ensemble ensemble) => string.Join('\n', ensemble.Cells.SelectMany(cell =>
        cell.Bands.SelectMany(band => band.Values).Concat(cell.Outcomes).Select(Row)
            .Concat(cell.Rounds.Select(round =>
                $"{round.Time:R} {round.Met} {round.Agreed} {string.Join(' ', round.Refused)} {string.Join(' ', round.Issues.SelectMany(i => i.Agreed))} "
                + string.Join(' ', round.Gains.Select(Row))))
            .Concat(cell.Promises.SelectMany(p => p.Overdue.Select(Row)))));

    private static string Row(ImmutableArray<double> values) => string.Join(',', values.Select(BitConverter.DoubleToInt64Bits));

    private sealed class StopAfter(int runs, CancellationTokenSource source) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value)
        {
            if (value.RunsDone == runs)
            {
                source.Cancel();
            }
        }
    }
}

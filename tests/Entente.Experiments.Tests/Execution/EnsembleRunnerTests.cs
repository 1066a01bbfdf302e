using System.Collections.Immutable;
using Entente.Cases;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Tests.Samples;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Execution;

public class EnsembleRunnerTests
{
    private static readonly Case s_case = TinyCase.Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_member_runs_in_every_cell_with_the_same_draws()
    {
        Ensemble ensemble = Run(s_case, threads: 2);

        ensemble.MembersCompleted.ShouldBe(40);
        ensemble.Cells.Select(c => (c.Scenario.Id, c.Strategy.Id))
            .ShouldBe([("calm", "leave"), ("calm", "push"), ("storm", "leave"), ("storm", "push")]);
        for (int member = 0; member < 40; member++)
        {
            double rate = ensemble.ParameterDraws[0][member];
            rate.ShouldBeInRange(0.02, 0.08);
            Output("calm", "leave").ShouldBe(100 * Math.Pow(1 + rate, 10), 1e-9);
            Output("calm", "push").ShouldBe(100 * Math.Pow(1 + rate, 5) * Math.Pow(1 + (2 * rate), 5), 1e-9);
            Output("storm", "leave").ShouldBe(100 * Math.Pow(1 + rate, 5) * Math.Pow(1 + rate - 0.06, 5), 1e-9);
            Output("storm", "push").ShouldBe(100 * Math.Pow(1 + rate, 5) * Math.Pow(1 + (2 * (rate - 0.06)), 5), 1e-9);
            double Output(string scenario, string strategy) => ensemble.Cell(scenario, strategy).Outcomes[0][member];
        }
    }

    [Fact]
    public void Scenario_and_strategy_come_after_parameters_and_drivers()
    {
        Variable price = Variable("price");
        Case changed = s_case with { Scenarios = [s_case.Scenarios[0] with { Inputs = [TinyCase.Intervene(price, InterventionKind.Add, 5)] }] };

        QuantileBand band = Run(changed).Cells[0].Band(price.Index);

        band.Values[2][0].ShouldBe(10);
        Spread(band, 2004).ShouldBeGreaterThan(0);
        band.Values[2][6].ShouldBe(Run(s_case).Cells[0].Band(price.Index).Values[2][6] + 5, 1e-5);
        double Spread(QuantileBand b, double time) => b.Values[4][(int)(time - TinyCase.Start)] - b.Values[0][(int)(time - TinyCase.Start)];
    }

    [Fact]
    public void An_outcomes_factor_multiplies_what_is_read_off()
    {
        Case inPercent = s_case with { Outcomes = [s_case.Outcomes[0] with { Factor = 100 }, .. s_case.Outcomes.Skip(1)] };

        Run(inPercent).Cells[0].Outcomes[0].ShouldBe(Run(s_case).Cells[0].Outcomes[0].Select(value => 100 * value));
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        string one = Fingerprint(Run(s_case, threads: 1));

        Fingerprint(Run(s_case, threads: 2)).ShouldBe(one);
        Fingerprint(Run(s_case, threads: 7)).ShouldBe(one);
    }

    [Fact]
    public void Another_seed_changes_the_draws()
    {
        Ensemble ensemble = EnsembleRunner.Run(Experiment(s_case) with { Seed = 8 }, 2, null, Token);

        ensemble.ParameterDraws[0].ShouldNotBe(Run(s_case).ParameterDraws[0]);
    }

    [Fact]
    public void A_longer_ensemble_begins_with_the_members_of_a_shorter_one()
    {
        Ensemble longer = EnsembleRunner.Run(Experiment(s_case) with { Members = 60 }, 2, null, Token);

        longer.Cells[3].Outcomes[1].Take(40).ShouldBe(Run(s_case).Cells[3].Outcomes[1]);
    }

    [Fact]
    public void Bands_are_quantiles_over_members_at_each_saved_time()
    {
        Ensemble ensemble = Run(s_case);
        EnsembleCell cell = ensemble.Cell("calm", "push");
        QuantileBand band = cell.Band(Variable("output").Index);

        ensemble.Times.ShouldBe([.. Enumerable.Range(2000, 11).Select(y => (double)y)]);
        for (int level = 0; level < QuantileBand.Levels.Length; level++)
        {
            band.Values[level][^1].ShouldBe(Quantile.Of(cell.Outcomes[0], QuantileBand.Levels[level]), 1e-4);
        }
    }

    [Fact]
    public void Bands_are_kept_for_key_outcomes_drivers_and_what_is_observed() =>
        Run(s_case).Cells[0].Bands.Select(b => s_case.Model.Variables[b.Variable].Path).Order(StringComparer.Ordinal).ShouldBe(["output", "price"]);

    [Fact]
    public void Observed_variables_are_kept_member_by_member_in_the_reference_cell()
    {
        Ensemble ensemble = Run(s_case);
        MemberSeries series = ensemble.ReferenceSeries.ShouldHaveSingleItem();

        series.Variable.ShouldBe(Variable("output").Index);
        series.Values.Length.ShouldBe(40);
        series.Values[3][^1].ShouldBe(ensemble.Cell("calm", "leave").Outcomes[0][3]);
    }

    [Fact]
    public void Progress_counts_every_run()
    {
        var progress = new Counter();
        EnsembleRunner.Run(Experiment(s_case), 2, progress, Token);

        progress.Seen.Count.ShouldBe(160);
        progress.Seen.Max(p => p.RunsDone).ShouldBe(160);
        progress.Seen.ShouldAllBe(p => p.RunsTotal == 160);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stopped_ensemble_holds_the_members_that_were_complete(int threads)
    {
        using var source = new CancellationTokenSource();
        Experiment asked = Experiment(s_case) with { Members = 200 };
        int cells = asked.Scenarios.Length * asked.Strategies.Length;
        var progress = new StopOnceEachHasRun(threads, cells * BatchSimulator.PreferredMembers, source);
        Ensemble stopped = EnsembleRunner.Run(asked, threads, progress, source.Token);

        stopped.MembersCompleted.ShouldBe(threads * BatchSimulator.PreferredMembers);
        Ensemble whole = EnsembleRunner.Run(asked, 2, null, Token);
        stopped.ParameterDraws[0].Length.ShouldBe(stopped.MembersCompleted);
        stopped.Cells[2].Outcomes[0].ShouldBe(whole.Cells[2].Outcomes[0].Take(stopped.MembersCompleted));
        Fingerprint(stopped).ShouldBe(Fingerprint(EnsembleRunner.Run(Experiment(s_case) with { Members = stopped.MembersCompleted }, 2, null, Token)));
    }

    [Fact]
    public void Stopped_before_any_member_there_is_no_ensemble()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => EnsembleRunner.Run(Experiment(s_case), 2, null, source.Token));
    }

    [Fact]
    public void Results_that_are_no_numbers_are_reported_and_kept_out_of_quantiles()
    {
        Variable root = Variable("root");
        Variable limit = Variable("limit");
        var outcome = new Outcome("root", "Root", root, OutcomeStatistic.Final, 2005, 2010, "1", 2, true, null, true, "");
        Case changed = s_case with
        {
            Outcomes = [.. s_case.Outcomes, outcome],
            Scenarios = [s_case.Scenarios[0] with { Inputs = [TinyCase.Intervene(limit, InterventionKind.Set, 0.05)] }],
        };

        Ensemble ensemble = Run(changed);

        int bad = ensemble.ParameterDraws[0].Count(rate => rate < 0.05);
        bad.ShouldBeInRange(1, 39);
        Diagnostic diagnostic = ensemble.Diagnostics.Where(d => d.Message.Contains("'leave'", StringComparison.Ordinal)).ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("ENT5005");
        diagnostic.Message.ShouldContain($"'root' is not a finite number in {bad} of 40 members under 'leave' in 'calm'");
        diagnostic.Message.ShouldContain("at 2005");
        ensemble.Cells[0].Band(root.Index).Values[0][^1].ShouldBeGreaterThanOrEqualTo(0);
        ensemble.Cells[0].Outcomes[2].Count(double.IsNaN).ShouldBe(bad);
    }

    [Fact]
    public void What_does_not_pass_the_checks_is_refused() =>
        Should.Throw<ArgumentException>(() => EnsembleRunner.Run(Experiment(s_case) with { Members = 0 }, 2, null, Token)).Message.ShouldContain("ENT5001");

    private static Variable Variable(string path) => s_case.Model.TryFind(path, out Variable? v) ? v : throw new ArgumentException(path, nameof(path));

    private static Experiment Experiment(Case @case) => new(@case, @case.Scenarios, @case.Strategies, @case.Members, @case.Seed);

    private static Ensemble Run(Case @case, int threads = 2) => EnsembleRunner.Run(Experiment(@case), threads, null, Token);

    private static string Fingerprint(Ensemble ensemble) => string.Join('\n',
        ensemble.Cells.SelectMany(c => c.Bands.SelectMany(b => b.Values).Concat(c.Outcomes)).Select(Row)
        .Concat(ensemble.WeightDraws.Select(Row)));

    private static string Row(ImmutableArray<double> values) => string.Join(',', values.Select(BitConverter.DoubleToInt64Bits));

    // Members run side by side in batches, and only what is complete from the first member on counts. So a thread that has done a
    // batch waits for the others to have done theirs, whatever the machine gives them to do.
    private sealed class StopOnceEachHasRun(int threads, int runs, CancellationTokenSource source) : IProgress<EnsembleProgress>
    {
        private readonly Dictionary<int, int> _runs = [];

        public void Report(EnsembleProgress value)
        {
            lock (_runs)
            {
                int thread = Environment.CurrentManagedThreadId;
                _runs[thread] = _runs.GetValueOrDefault(thread) + 1;
                if (IsEnough())
                {
                    source.Cancel();
                    Monitor.PulseAll(_runs);
                }

                while (_runs[thread] == runs && !IsEnough() && Monitor.Wait(_runs, TimeSpan.FromMinutes(1)))
                {
                }
            }
        }

        private bool IsEnough() => _runs.Values.Count(r => r >= runs) == threads;
    }

    private sealed class Counter : IProgress<EnsembleProgress>
    {
        public List<EnsembleProgress> Seen { get; } = [];

        public void Report(EnsembleProgress value)
        {
            lock (Seen)
            {
                Seen.Add(value);
            }
        }
    }
}

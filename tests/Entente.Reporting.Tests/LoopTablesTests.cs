using System.Text.Json;
using Entente.Analysis;
using Entente.Analysis.Loops;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tables;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests;

public sealed class LoopTablesTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    private static readonly AnalysisResult s_result = CaseAnalysis.Of(EnsembleRunner.Run(
        new Experiment(s_case, s_case.Scenarios, s_case.Strategies, 32, s_case.Seed) { LoopMembers = 32, ComparesReplies = false },
        threads: 1,
        cancellation: TestContext.Current.CancellationToken));

    private static LoopAnalysis Loops => s_result.Loops!;

    [Fact]
    public void The_loop_that_dominates_a_period_stands_there_with_its_direction()
    {
        ReportTable table = LoopTables.Dominant(Loops, Loops.Scenarios[1]);

        table.Title.ShouldContain("32 members");
        table.Columns.Select(c => c.Header).ShouldBe(["outcome", "2010–2014", "2015–2019", "by its own measure"]);
        table.Rows.Single().Take(3).ShouldBe(["Trade between the two", "filling −", "filling −"]);
        LoopEffect whole = Loops.Scenarios[1].Outcomes[0].Whole.Dominant!;
        table.Rows.Single()[3].ShouldStartWith($"filling −{Math.Round(-whole.Median)} (−");
    }

    [Fact]
    public void A_period_that_no_loop_dominates_has_a_dot()
    {
        LoopAnalysis none = Loops with
        {
            Scenarios = [.. Loops.Scenarios.Select(s => s with
            {
                Outcomes = [.. s.Outcomes.Select(o => o with
                {
                    Whole = o.Whole with { Loops = [] },
                    Periods = [.. o.Periods.Select(p => p with { Effects = p.Effects with { Loops = [] } })],
                })],
            })],
        };

        LoopTables.Dominant(none, none.Scenarios[0]).Rows.Single().Skip(1).ShouldAllBe(cell => cell == "·");
    }

    [Fact]
    public void The_pairs_that_each_loop_dominates_are_counted_future_by_future()
    {
        ReportTable table = LoopTables.Counts(Loops);

        table.Title.ShouldStartWith("Of 2 pairs");
        table.Columns.Select(c => c.Header).ShouldBe(["future", "gates", "filling", "none", "reinforcing", "balancing"]);
        table.Rows[1].ShouldBe(["Harvests stay as they were", "·", "2", "·", "·", "2"]);
        table.Rows.Length.ShouldBe(2);
    }

    [Fact]
    public void Each_loop_has_its_effect_on_each_outcome()
    {
        ReportTable table = LoopTables.Effects(Loops, Loops.Scenarios[1]);

        table.Columns.Select(c => c.Header).ShouldBe(["outcome", "gates", "filling"]);
        table.Rows.Single().Length.ShouldBe(3);
    }

    [Fact]
    public void The_summary_holds_every_loop_scenario_outcome_and_period()
    {
        JsonElement loops = JsonSerializer.SerializeToElement(LoopJson.Of(s_case, Loops), DossierJson.ForFiles);

        loops.GetProperty("members").GetInt32().ShouldBe(32);
        loops.GetProperty("loops").EnumerateArray().Select(l => l.GetProperty("cut").GetString()).ShouldBe(["trade", "trade"]);
        JsonElement steady = loops.GetProperty("scenarios")[1];
        steady.GetProperty("dominated").EnumerateArray().Select(d => d.GetProperty("count").GetInt32()).ShouldBe([0, 2]);
        steady.GetProperty("dominatedByNone").GetInt32().ShouldBe(0);
        JsonElement trade = steady.GetProperty("outcomes")[0];
        trade.GetProperty("whole").GetProperty("dominant").GetString().ShouldBe("filling");
        trade.GetProperty("periods")[1].GetProperty("effects").GetProperty("loops")[1].GetProperty("median").GetDouble()
            .ShouldBe(Loops.Scenarios[1].Outcomes[0].Periods[1].Effects.Loops[1].Median);
    }
}

using Entente.Reporting.Tables;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests;

public sealed class StrategyTablesTests
{
    [Fact]
    public void Worth_has_a_row_a_judge_and_strategy_and_names_the_judge_once()
    {
        ReportTable table = StrategyTables.Worth(SampleAnalysis.Build(3));

        table.Rows.Length.ShouldBe(9);
        table.Rows[0].ShouldBe(["Alder", "Pay for the union", "62.0", "40 to 80", "55.0 (The neighbours close)", "9.5", "71\u00A0% (likely)"]);
        table.Rows[1][0].ShouldBe("");
        table.Rows.ShouldAllBe(row => row.Length == table.Columns.Length);
    }

    [Fact]
    public void Key_outcomes_stand_side_by_side_in_the_reference_future()
    {
        ReportTable table = StrategyTables.KeyOutcomes(SampleAnalysis.Build(3));

        table.Title.ShouldContain("As it was");
        table.Columns.Select(c => c.Header).ShouldBe(["outcome", "unit", "Pay for the union", "Trade as with anyone", "Loosen the union"]);
        table.Rows.Length.ShouldBe(2);
        table.Rows[0][2].ShouldBe("101 (48 to 153)");
    }
}

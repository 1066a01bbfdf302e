using Entente.Experiments.Execution;
using Entente.Experiments.Sampling;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>
/// Conservation, non-negativity and ranges, over draws of the priors and over their corners, where every parameter stands at
/// one of its two ends.
/// </summary>
public class ConservationTests
{
    private const int Draws = 36;
    private const ulong Seed = 1995;

    [Fact]
    public void Every_draw_of_the_priors_keeps_the_laws()
    {
        for (int member = 0; member < Draws; member++)
        {
            ModelLaws.Broken(ModelRuns.OfMember(member, Cell(member))).ShouldBeEmpty($"member {member} in {Name(Cell(member))}");
        }
    }

    [Fact]
    public void Every_corner_of_the_priors_keeps_the_laws()
    {
        for (int corner = 0; corner < Draws; corner++)
        {
            ModelLaws.Broken(ModelRuns.OfMember(corner, Cell(corner), Corner(corner))).ShouldBeEmpty($"corner {corner} in {Name(Cell(corner))}");
        }
    }

    [Fact]
    public void A_programme_that_leaves_a_stage_arrives_at_another()
    {
        Variable[] stages = [.. ModelLaws.Stages];

        stages.SelectMany(stage => stage.Outflows).Order().ShouldBe(stages.SelectMany(stage => stage.Inflows).Order());
    }

    [Fact]
    public void What_was_signed_so_far_counts_what_leaves_the_stage_of_promises_and_is_in_no_stage_itself()
    {
        ModelLaws.Stocks.Where(v => v.Units == "programmes").Except(ModelLaws.Stages).ShouldHaveSingleItem().Path.ShouldBe("programmes.signed_so_far");
        ReferenceCase.Variable("programmes.signing").EquationText.ShouldBe("Agreeing");
        ReferenceCase.Variable("programmes.promised").Outflows.ShouldContain(ReferenceCase.Variable("programmes.agreeing").Index);
    }

    [Fact]
    public void Debt_is_what_was_lent_and_not_repaid()
    {
        Variable debt = ReferenceCase.Variable("economy.debt_to_russia");

        debt.Inflows.ShouldBe(ReferenceCase.Indices("economy.new_loans"));
        debt.Outflows.ShouldBe(ReferenceCase.Indices("economy.repayment"));
    }

    [Fact]
    public void No_stock_is_changed_but_by_flows_and_no_flow_stands_alone()
    {
        int[] used = [.. ModelLaws.Stocks.SelectMany(stock => stock.Inflows.Concat(stock.Outflows))];

        ModelLaws.Stocks.ShouldAllBe(stock => stock.Inflows.Length + stock.Outflows.Length > 0);
        ReferenceCase.Written.Where(v => v.Kind == VariableKind.Flow && !used.Contains(v.Index)).ShouldBeEmpty();
    }

    private static PlannedCell Cell(int run) => ModelRuns.Cells[run % ModelRuns.Cells.Count];

    private static string Name(PlannedCell cell) => $"{cell.Strategy.Id}, {cell.Scenario.Id}";

    private static IEnumerable<RunInput> Corner(int corner) => ReferenceCase.Case.Parameters.Select(parameter =>
        Change.Constant(
            parameter.Variable.Path,
            RandomDraw.Uniform(Seed, corner, Purpose.Of($"corner:{parameter.Variable.Path}")) < 0.5 ? parameter.Low : parameter.High));
}

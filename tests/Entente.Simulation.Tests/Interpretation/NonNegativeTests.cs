using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Interpretation;

public class NonNegativeTests
{
    [Theory]
    [InlineData(TimeSteppingMethod.Euler)]
    [InlineData(TimeSteppingMethod.RungeKutta4)]
    public void A_stock_gives_no_more_than_it_has_and_receives(TimeSteppingMethod method)
    {
        SemanticModel model = new ModelBuilder().Runs(0, 4, 1, 1, method)
            .Stock("store", 5, inflows: ["supply"], outflows: ["sale"], nonNegative: true)
            .Stock("sold", 0, inflows: ["sale"])
            .Flow("supply", 1).Flow("sale", 4).Auxiliary("revenue", 10 * V("sale")).Build();

        model.Series("store").ShouldBe([5, 2, 0, 0, 0]);
        model.Series("sale").ShouldBe([4, 3, 1, 1, 1]);
        model.Series("revenue").ShouldBe([40, 30, 10, 10, 10]);
        model.Series("sold").ShouldBe([0, 4, 7, 8, 9]);
    }

    [Fact]
    public void The_first_outflow_takes_first()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 1, 1)
            .Stock("store", 5, outflows: ["first", "second"], nonNegative: true)
            .Flow("first", 3).Flow("second", 3).Build();

        model.Series("first").ShouldBe([3, 0]);
        model.Series("second").ShouldBe([2, 0]);
    }

    [Fact]
    public void A_stock_downstream_counts_on_what_really_comes()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 2, 1)
            .Stock("lower", 0, inflows: ["middle"], outflows: ["last"], nonNegative: true)
            .Stock("upper", 1, outflows: ["middle"], nonNegative: true)
            .Flow("middle", 4).Flow("last", 9).Build();

        model.Series("middle").ShouldBe([1, 0, 0]);
        model.Series("last").ShouldBe([1, 0, 0]);
        model.Series("lower").ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void A_stock_not_declared_so_goes_below_zero() =>
        new ModelBuilder().Runs(0, 2, 1).Stock("x", 1, outflows: ["drain"]).Flow("drain", 1).Build()
            .Series("x").ShouldBe([1, 0, -1]);

    [Fact]
    public void A_flow_declared_so_stops_at_zero_whatever_is_added()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 2, 1).Flow("x", 1 - Call(Builtin.Time), nonNegative: true).Build();

        model.Series("x").ShouldBe([1, 0, 0]);
        model.Series("x", new AdjustmentInput(0, AdjustmentKind.Add, -5, 0, 0, double.PositiveInfinity)).ShouldBe([0, 0, 0]);
    }
}

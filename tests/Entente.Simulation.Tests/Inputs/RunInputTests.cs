using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Inputs;

public class RunInputTests
{
    private const double Never = double.PositiveInfinity;

    // base -> doubled -> rate (constants), a stock filled by the rate.
    private static readonly SemanticModel s_chain = new ModelBuilder().Runs(0, 4, 1)
        .Auxiliary("rate", V("doubled") + 1)
        .Auxiliary("doubled", 2 * V("base"))
        .Auxiliary("base", 3)
        .Stock("x", "doubled", inflows: ["filling"])
        .Flow("filling", "rate").Build();

    private static int Base => s_chain.IndexOf("base");

    [Fact]
    public void Without_inputs_the_model_runs_as_written() =>
        s_chain.Series("x").ShouldBe([6, 13, 20, 27, 34]);

    [Fact]
    public void A_constant_is_seen_by_the_constants_and_initial_values_made_from_it() =>
        s_chain.Series("x", new ConstantInput(Base, 10)).ShouldBe([20, 41, 62, 83, 104]);

    [Fact]
    public void A_constant_on_a_stock_is_its_initial_value() =>
        s_chain.Series("x", new ConstantInput(s_chain.IndexOf("x"), 0)).ShouldBe([0, 7, 14, 21, 28]);

    [Fact]
    public void A_constant_on_a_varying_auxiliary_holds_it()
    {
        SemanticModel model = new ModelBuilder().Auxiliary("t", Call(Builtin.Time)).Build();

        model.Series("t", new ConstantInput(0, 4)).ShouldAllBe(v => v == 4);
    }

    [Fact]
    public void A_series_on_a_constant_moves_all_that_is_made_from_it()
    {
        var series = new SeriesInput(Base, [1, 3], [1, 5]);

        s_chain.Series("base", series).ShouldBe([1, 1, 3, 5, 5]);
        s_chain.Series("rate", series).ShouldBe([3, 3, 7, 11, 11]);
        s_chain.Series("x", series).ShouldBe([2, 5, 8, 15, 26]);
    }

    [Theory]
    [InlineData(AdjustmentKind.Set, new double[] { 3, 3, 7, 7, 7 })]
    [InlineData(AdjustmentKind.Multiply, new double[] { 3, 3, 21, 21, 21 })]
    [InlineData(AdjustmentKind.Add, new double[] { 3, 3, 10, 10, 10 })]
    public void An_adjustment_begins_at_its_time(AdjustmentKind kind, double[] expected) =>
        s_chain.Series("base", new AdjustmentInput(Base, kind, 7, 2, 0, Never)).ShouldBe(expected);

    [Theory]
    [InlineData(AdjustmentKind.Set, new double[] { 3, 3, 5, 7, 7 })]
    [InlineData(AdjustmentKind.Multiply, new double[] { 3, 3, 12, 21, 21 })]
    [InlineData(AdjustmentKind.Add, new double[] { 3, 3, 6.5, 10, 10 })]
    public void An_adjustment_comes_in_linearly(AdjustmentKind kind, double[] expected) =>
        s_chain.Series("base", new AdjustmentInput(Base, kind, 7, 1, 2, Never)).ShouldBe(expected);

    [Fact]
    public void An_adjustment_ends_at_once() =>
        s_chain.Series("base", new AdjustmentInput(Base, AdjustmentKind.Set, 7, 1, 0, 3)).ShouldBe([3, 7, 7, 3, 3]);

    [Fact]
    public void Inputs_apply_in_the_order_given()
    {
        RunInput[] inputs =
        [
            new ConstantInput(Base, 10),
            new AdjustmentInput(Base, AdjustmentKind.Multiply, 2, 1, 0, Never),
            new AdjustmentInput(Base, AdjustmentKind.Add, 1, 2, 0, Never),
        ];

        s_chain.Series("base", inputs).ShouldBe([10, 20, 21, 21, 21]);
        s_chain.Series("base", [.. inputs.Reverse()]).ShouldBe([10, 10, 10, 10, 10]);
        s_chain.Series("doubled", [.. inputs.Reverse()]).ShouldBe([20, 20, 20, 20, 20]);
    }

    [Fact]
    public void A_constant_held_by_an_input_does_not_follow_what_it_was_made_from()
    {
        RunInput[] inputs = [new SeriesInput(Base, [0, 4], [0, 4]), new ConstantInput(s_chain.IndexOf("doubled"), 5)];

        s_chain.Series("rate", inputs).ShouldBe([6, 6, 6, 6, 6]);
    }

    [Fact]
    public void One_run_leaves_nothing_behind_for_the_next()
    {
        var simulator = new Simulation.Interpretation.InterpretedSimulator(s_chain);
        int[] recorded = [s_chain.IndexOf("x")];
        Trajectory before = simulator.Run([], recorded, null, TestContext.Current.CancellationToken);
        simulator.Run([new ConstantInput(Base, 99)], recorded, null, TestContext.Current.CancellationToken);

        simulator.Run([], recorded, null, TestContext.Current.CancellationToken).Values[0].ShouldBe(before.Values[0]);
    }
}

using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tests.Models;

namespace Entente.Simulation.Tests;

public class RunChecksTests
{
    private static readonly SemanticModel s_model = new ModelBuilder()
        .Stock("stock", 1, inflows: ["flow"]).Flow("flow", 1)
        .Auxiliary("auxiliary", 1)
        .Auxiliary("lookup", null, new GraphicalFunction(GraphicalFunctionKind.Continuous, [0], [0])).Build();

    [Theory]
    [InlineData(0, 10, 0, 1, "ENT2001")]
    [InlineData(0, 10, -1, 1, "ENT2001")]
    [InlineData(0, 10, double.NaN, 1, "ENT2001")]
    [InlineData(0, 10, double.PositiveInfinity, 1, "ENT2001")]
    [InlineData(10, 0, 1, 1, "ENT2002")]
    [InlineData(0, double.NaN, 1, 1, "ENT2002")]
    [InlineData(double.NegativeInfinity, 0, 1, 1, "ENT2002")]
    [InlineData(0, 10, 1e-300, 1, "ENT2003")]
    [InlineData(0, 10, 1e-7, 1, "ENT2003")]
    [InlineData(0, 10, 1, 1.5, "ENT2004")]
    [InlineData(0, 10, 1, 0, "ENT2004")]
    [InlineData(0, 10, 1, 0.5, "ENT2004")]
    [InlineData(0, 10, 1, double.NaN, "ENT2004")]
    [InlineData(0, 10, 1, 3, "ENT2005")]
    [InlineData(0, 10, 0.3, 0.3, "ENT2005")]
    public void Specs_that_cannot_be_run_are_reported(double start, double stop, double step, double save, string code) =>
        RunChecks.Of(s_model, new SimulationSpecs(start, stop, step, save, TimeSteppingMethod.Euler, "year"), [])
            .ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Both_a_bad_step_and_bad_ends_are_reported() =>
        RunChecks.Of(s_model, new SimulationSpecs(5, 0, 0, 1, TimeSteppingMethod.Euler, "year"), [])
            .Select(d => d.Code).ShouldBe(["ENT2001", "ENT2002"]);

    [Theory]
    [InlineData(1.0 / 12, 1.0 / 12)]
    [InlineData(1.0 / 12, 0.25)]
    [InlineData(0.1, 0.7)]
    [InlineData(0.1, 0.3)]
    public void Rounding_does_not_spoil_a_good_save_interval(double step, double save) =>
        RunChecks.Of(s_model, new SimulationSpecs(0, 21, step, save, TimeSteppingMethod.Euler, "year"), []).ShouldBeEmpty();

    public static TheoryData<string, RunInput> BadInputs => new()
    {
        { "ENT2006", new SeriesInput(0, [0], [1]) },
        { "ENT2006", new AdjustmentInput(0, AdjustmentKind.Add, 1, 0, 0, 1) },
        { "ENT2007", new ConstantInput(3, 1) },
        { "ENT2008", new ConstantInput(2, double.NaN) },
        { "ENT2008", new SeriesInput(2, [], []) },
        { "ENT2008", new SeriesInput(2, [0, 1], [1]) },
        { "ENT2008", new SeriesInput(2, [1, 1], [1, 2]) },
        { "ENT2008", new SeriesInput(2, [0, 1], [1, double.NaN]) },
        { "ENT2008", new AdjustmentInput(2, AdjustmentKind.Set, double.PositiveInfinity, 0, 0, 1) },
        { "ENT2008", new AdjustmentInput(2, AdjustmentKind.Set, 1, 0, -1, 1) },
        { "ENT2008", new AdjustmentInput(2, AdjustmentKind.Set, 1, 0, 1, double.NaN) },
    };

    [Theory]
    [MemberData(nameof(BadInputs))]
    public void An_input_that_cannot_be_applied_is_reported_at_its_variable(string code, RunInput input)
    {
        Diagnostic diagnostic = RunChecks.Of(s_model, s_model.Specs, [input]).ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(code);
        diagnostic.Location.ShouldBe(s_model.Variables[input.Variable].Location);
    }

    [Fact]
    public void Usable_inputs_pass() =>
        RunChecks.Of(s_model, s_model.Specs, [new ConstantInput(0, 1), new SeriesInput(1, [0, 1], [1, 2])]).ShouldBeEmpty();

    [Fact]
    public void Running_what_does_not_pass_is_refused()
    {
        var simulator = new InterpretedSimulator(s_model);

        Should.Throw<ArgumentException>(() => simulator.Run([new ConstantInput(3, 1)], [0])).Message.ShouldContain("ENT2007");
    }

    [Fact]
    public void A_run_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => new InterpretedSimulator(s_model).Run([], [0], null, source.Token));
    }
}

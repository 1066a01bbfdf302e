using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.TimeStepping;

/// <summary>Models that compute their own stop, step or save interval.</summary>
public class SteeredRunTests
{
    private const string Text = """
        {UTF-8}
        stock = INTEG(1, 0) ~ m ~|
        step seen = TIME STEP ~ year ~|
        INITIAL TIME = 0 ~ year ~|
        FINAL TIME = IF THEN ELSE(stock > 5, 6, 100) ~ year ~|
        TIME STEP = IF THEN ELSE(Time < 2, 1, 0.5) ~ year ~|
        SAVEPER = IF THEN ELSE(Time < 3, TIME STEP, 1) ~ year ~|
        """;

    private static readonly SemanticModel s_model = Read(Text);

    public static TheoryData<string> Engines => ["interpreted", "compiled"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Stop_step_and_save_interval_follow_the_model(string engine)
    {
        s_model.TryFind("stock", out Variable? stock).ShouldBeTrue();
        s_model.TryFind("step seen", out Variable? step).ShouldBeTrue();
        ISimulator simulator = engine == "compiled" ? new CompiledSimulator(s_model) : new InterpretedSimulator(s_model);

        Trajectory run = simulator.Run([], [stock!.Index, step!.Index], null, TestContext.Current.CancellationToken);

        run.Times.ShouldBe([0, 1, 2, 2.5, 3, 4, 5, 6]);
        run.Values[0].ShouldBe([0, 1, 2, 2.5, 3, 4, 5, 6]);
        run.Values[1].ShouldBe([1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    }

    [Fact]
    public void A_step_that_the_model_makes_0_ends_the_run()
    {
        SemanticModel model = Read(Text.Replace("1, 0.5)", "1, 0)", StringComparison.Ordinal));

        Trajectory run = new InterpretedSimulator(model).Run([], [0], null, TestContext.Current.CancellationToken);

        run.Times.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Many_runs_of_such_a_model_are_refused_at_the_variable_that_steers() =>
        RunChecks.OfMany(s_model).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("ENT2009"),
            d => d.Location!.Start.Line.ShouldBe(5));

    private static SemanticModel Read(string text) => ModelReader.Read(new SourceText("steered.mdl", text)).Model.ShouldNotBeNull();
}

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

    [Theory]
    [InlineData("interpreted")]
    [InlineData("compiled")]
    public void A_run_whose_stop_keeps_ahead_of_it_is_broken_off_and_says_so(string engine)
    {
        SemanticModel model = Read(RunAway("Time + 10", "1", "1000"));
        ISimulator simulator = engine == "compiled" ? new CompiledSimulator(model) : new InterpretedSimulator(model);

        Trajectory run = simulator.Run([], [], null, TestContext.Current.CancellationToken);

        Diagnostic problem = run.Diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe("ENT2010");
        problem.Message.ShouldBe("'FINAL TIME' is 1000010 at time 1000000: after 1000000 steps the run is still not at its end, and was broken off.");
        problem.Location!.Start.Line.ShouldBe(3);
        run.Times[^1].ShouldBe(1_000_000);
    }

    [Theory]
    [InlineData("Time + 10", "1", "1", "FINAL TIME")]
    [InlineData("100", "0.5 ^ (Time * 2)", "1", "TIME STEP")]
    [InlineData("100 + STEP(1, 50)", "0.5 ^ (Time * 2)", "1", "TIME STEP")]
    [InlineData("9e6", "1", "MAX(1, 10 - Time)", "SAVEPER")]
    public void The_variable_that_runs_away_is_named(string stop, string step, string save, string blamed)
    {
        SemanticModel model = Read(RunAway(stop, step, save));
        int[] recorded = [.. Enumerable.Repeat(0, 50)];

        Trajectory run = new CompiledSimulator(model).Run([], recorded, null, TestContext.Current.CancellationToken);

        run.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith($"'{blamed}' is ");
        ((long)run.Times.Length * recorded.Length).ShouldBeLessThanOrEqualTo(5_000_000);
    }

    [Fact]
    public void A_run_that_comes_to_its_end_has_nothing_to_say() =>
        new CompiledSimulator(s_model).Run([], [0], null, TestContext.Current.CancellationToken).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_large_model_may_take_fewer_steps()
    {
        string many = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"x{i} = Time ~~|\n"));
        SemanticModel model = Read(RunAway("Time + 10", "1", "1000") + many);

        Trajectory run = new CompiledSimulator(model).Run([], [], null, TestContext.Current.CancellationToken);

        run.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT2010");
        run.Times[^1].ShouldBeInRange(99_000, 100_000);
    }

    private static string RunAway(string stop, string step, string save) => $"""
        {"{UTF-8}"}
        INITIAL TIME = 0 ~~|
        FINAL TIME = {stop} ~~|
        TIME STEP = {step} ~~|
        SAVEPER = {save} ~~|

        """;

    private static SemanticModel Read(string text) => ModelReader.Read(new SourceText("steered.mdl", text)).Model.ShouldNotBeNull();
}

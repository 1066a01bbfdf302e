using Entente.Experiments.Execution;
using Entente.Simulation;
using Entente.Simulation.Inputs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>Runs the model of the case, with the file's own numbers or with the draws of a member.</summary>
internal static class ModelRuns
{
    private static readonly Lazy<RunPlan> s_plan = new(() => PlanOf(ReferenceCase.Case));
    private static readonly int[] s_everything = [.. Enumerable.Range(0, ReferenceCase.Model.Variables.Length)];

    /// <summary>Scenarios and strategies of the case, crossed.</summary>
    public static IReadOnlyList<PlannedCell> Cells => s_plan.Value.Cells;

    /// <summary>The model file with nothing done to it from outside but what is given.</summary>
    public static ModelRun Alone(params IEnumerable<RunInput> inputs) => Run(inputs);

    /// <summary>The file's own numbers and drivers under a strategy in a scenario, and then what else is given.</summary>
    public static ModelRun OfFile(string strategy, string scenario, params IEnumerable<RunInput> inputs) =>
        Run([.. Cell(strategy, scenario).Inputs, .. inputs]);

    /// <summary>One member of the case's ensemble in one cell, and then what else is given.</summary>
    public static ModelRun OfMember(int member, PlannedCell cell, params IEnumerable<RunInput> inputs) =>
        Run([.. s_plan.Value.Draws.Inputs(member), .. cell.Inputs, .. inputs]);

    /// <summary>One member in one cell of a plan of a case with the same model, and then what else is given.</summary>
    public static ModelRun OfMember(RunPlan plan, int member, PlannedCell cell, params IEnumerable<RunInput> inputs) =>
        Run([.. plan.Draws.Inputs(member), .. cell.Inputs, .. inputs]);

    /// <summary>What a case's scenarios and strategies come to, crossed.</summary>
    public static RunPlan PlanOf(Case @case) =>
        new(new Experiment(@case, @case.Scenarios, @case.Strategies, Members: 1, @case.Seed) { ComparesReplies = false });

    public static PlannedCell Cell(string strategy, string scenario) =>
        Cells.Single(cell => cell.Strategy.Id == strategy && cell.Scenario.Id == scenario);

    private static ModelRun Run(IEnumerable<RunInput> inputs) =>
        new(ReferenceCase.Model, ReferenceCase.Simulator.Run([.. inputs], s_everything, null, TestContext.Current.CancellationToken));
}

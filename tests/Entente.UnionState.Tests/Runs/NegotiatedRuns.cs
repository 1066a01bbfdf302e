using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>Runs the model of the case with Moscow and Minsk at the table.</summary>
internal static class NegotiatedRuns
{
    private static readonly Lazy<RunPlan> s_plan = new(() => PlanOf(NegotiatedCase.Case));
    private static readonly Lazy<BatchSimulator> s_simulator = new(() => new BatchSimulator(NegotiatedCase.Model));
    private static readonly int[] s_everything = [.. Enumerable.Range(0, NegotiatedCase.Model.Variables.Length)];

    /// <summary>Scenarios and strategies with the reference replies, and then with all others.</summary>
    public static IReadOnlyList<PlannedCell> Cells => s_plan.Value.Cells;

    /// <summary>The file's own numbers under a strategy in a scenario, with the reference replies, and then what else is given.</summary>
    public static NegotiatedRun OfFile(string strategy, string scenario, params IEnumerable<RunInput> inputs) =>
        OfFile(s_plan.Value, strategy, scenario, inputs);

    /// <summary>The file's own numbers in a plan of a case with the same model, with the reference replies, and then what else is given.</summary>
    public static NegotiatedRun OfFile(RunPlan plan, string strategy, string scenario, params IEnumerable<RunInput> inputs) =>
        Run(plan, plan.Cells.First(cell => cell.Strategy.Id == strategy && cell.Scenario.Id == scenario), member: null, inputs);

    /// <summary>One member of the case's ensemble in one cell, and then what else is given.</summary>
    public static NegotiatedRun OfMember(int member, PlannedCell cell, params IEnumerable<RunInput> inputs) => OfMember(s_plan.Value, member, cell, inputs);

    /// <summary>One member in one cell of a plan of a case with the same model, and then what else is given.</summary>
    public static NegotiatedRun OfMember(RunPlan plan, int member, PlannedCell cell, params IEnumerable<RunInput> inputs) => Run(plan, cell, member, inputs);

    /// <summary>What a case's scenarios and strategies come to, crossed.</summary>
    public static RunPlan PlanOf(Case @case) => new(new Experiment(@case, @case.Scenarios, @case.Strategies, Members: 1, @case.Seed));

    private static NegotiatedRun Run(RunPlan plan, PlannedCell cell, int? member, IEnumerable<RunInput> inputs)
    {
        var rounds = new List<MetRound>();
        BatchTrajectory one = s_simulator.Value.Run(
            new BatchRequest
            {
                Members = [[.. plan.Inputs(cell, member, member is { } number ? plan.Draws.Inputs(number) : []), .. inputs]],
                Recorded = [.. s_everything],
                FirstMember = member ?? 0,
                Seed = NegotiatedCase.Case.Seed,
                Rule = plan.Rule(cell, outcome => rounds.Add(MetRound.Of(outcome))),
            },
            TestContext.Current.CancellationToken);
        return new NegotiatedRun(new ModelRun(NegotiatedCase.Model, one.Member(0)), rounds);
    }
}

/// <summary>A run and the rounds in it.</summary>
/// <param name="Model">Every variable at every step.</param>
/// <param name="Rounds">In time.</param>
internal sealed record NegotiatedRun(ModelRun Model, IReadOnlyList<MetRound> Rounds);

/// <summary>How a round of one run came out.</summary>
/// <param name="Time">Decimal year.</param>
/// <param name="Agreed">For each issue on the table on which they agreed, the option's place.</param>
/// <param name="Gains">For each party, what it got above its disagreement payoff.</param>
/// <param name="Margins">For each party, what it got above its floor; zero where there was no agreement.</param>
internal sealed record MetRound(double Time, IReadOnlyDictionary<int, int> Agreed, double[] Gains, double[] Margins)
{
    public static MetRound Of(TableOutcome outcome)
    {
        TableState state = outcome.State;
        int issues = NegotiatedCase.Negotiation.Issues.Length;
        int[] parties = [.. Enumerable.Range(0, NegotiatedCase.Negotiation.Parties.Length)];
        var agreed = Enumerable.Range(0, issues).Where(i => state.IsOpen(i)[0] && state.Batch.Chosen(i)[0] >= 0)
            .ToDictionary(i => i, i => state.Batch.Chosen(i)[0]);
        return new MetRound(
            outcome.Time,
            agreed,
            [.. parties.Select(p => state.Batch.AgreedPayoffs(p)[0] - state.Batch.Disagreement(p)[0])],
            [.. parties.Select(p => agreed.Count == 0 ? 0 : state.Batch.AgreedPayoffs(p)[0] - state.Batch.Floors(p)[0])]);
    }
}

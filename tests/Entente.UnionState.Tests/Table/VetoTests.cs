using System.Collections.Immutable;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Table;

/// <summary>The veto in the ensemble itself: every combination of strategies that the case compares, several members side by side.</summary>
public class VetoTests
{
    private const int Members = 8;

    [Fact]
    public void No_side_of_any_member_signs_below_its_disagreement_payoff_under_any_combination_of_strategies()
    {
        Case @case = NegotiatedCase.Case;
        var plan = new RunPlan(new Experiment(@case, @case.Scenarios, @case.Strategies, Members, @case.Seed));
        var simulator = new BatchSimulator(@case.Model);
        var signed = new List<Signature>();

        foreach (PlannedCell cell in plan.Cells)
        {
            simulator.Run(
                new BatchRequest
                {
                    Members = [.. Enumerable.Range(0, Members).Select(member => plan.Inputs(cell, member, plan.Draws.Inputs(member)))],
                    Recorded = [],
                    FirstMember = 0,
                    Seed = @case.Seed,
                    Rule = plan.Rule(cell, outcome => signed.AddRange(SignaturesOf(Profile(cell), outcome))),
                },
                TestContext.Current.CancellationToken);
        }

        int profiles = @case.Strategies.Length * @case.Replies.GroupBy(s => s.Party).Aggregate(1, (count, party) => count * party.Count());
        profiles.ShouldBe(27);
        signed.Where(s => s.Scenario == @case.ReferenceScenario).Select(s => s.Profile).Distinct().Count().ShouldBe(profiles);
        signed.Select(s => s.Scenario).Distinct().Count().ShouldBe(@case.Scenarios.Length);
        signed.Where(s => !(s.Payoff >= s.Disagreement && s.Payoff >= s.Floor)).ShouldBeEmpty();
    }

    private static (string Profile, string Scenario) Profile(PlannedCell cell) =>
        (string.Join(", ", cell.Strategies.Select(s => s.Id)), cell.Scenario.Id);

    private static IEnumerable<Signature> SignaturesOf((string Profile, string Scenario) cell, TableOutcome outcome)
    {
        var batch = outcome.State.Batch;
        return
        [
            .. from member in Enumerable.Range(0, Members)
               where outcome.State.Meets(member) && Enumerable.Range(0, batch.Shape.Issues).Any(issue => batch.Chosen(issue)[member] >= 0)
               from party in Enumerable.Range(0, batch.Shape.Parties)
               select new Signature(
                   cell.Profile,
                   cell.Scenario,
                   outcome.Time,
                   member,
                   party,
                   batch.AgreedPayoffs(party)[member],
                   batch.Disagreement(party)[member],
                   batch.Floors(party)[member]),
        ];
    }

    private sealed record Signature(
        string Profile, string Scenario, double Time, int Member, int Party, double Payoff, double Disagreement, double Floor);
}

using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Table;

/// <summary>The veto in the ensemble itself: every combination of strategies that the case compares, several members side by side.</summary>
public class VetoTests
{
    private const int Members = 8;
    private const double Rounding = 1e-9;

    [Fact]
    public void No_side_of_any_member_signs_below_what_it_has_without_under_any_combination_of_strategies()
    {
        Case @case = NegotiatedCase.Case;
        Negotiation negotiation = NegotiatedCase.Negotiation;
        var plan = new RunPlan(new Experiment(@case, @case.Scenarios, @case.Strategies, Members, @case.Seed));
        var simulator = new BatchSimulator(@case.Model);
        var signed = new List<(PlannedCell Cell, Signature Signature)>();

        foreach (PlannedCell cell in plan.Cells)
        {
            var witness = new Witness(negotiation);
            witness.Rule = plan.Rule(cell, witness.See);
            simulator.Run(
                new BatchRequest
                {
                    Members = [.. Enumerable.Range(0, Members).Select(member => plan.Inputs(cell, member, plan.Draws.Inputs(member)))],
                    Recorded = [],
                    FirstMember = 0,
                    Seed = @case.Seed,
                    Rule = witness,
                },
                TestContext.Current.CancellationToken);
            signed.AddRange(witness.Signed.Select(s => (cell, s)));
        }

        int profiles = @case.Strategies.Length * @case.Replies.GroupBy(s => s.Party).Aggregate(1, (count, party) => count * party.Count());
        profiles.ShouldBe(27);
        signed.Where(s => s.Cell.Scenario.Id == @case.ReferenceScenario).Select(s => Profile(s.Cell)).Distinct().Count().ShouldBe(profiles);
        signed.Select(s => s.Cell.Scenario.Id).Distinct().Count().ShouldBe(@case.Scenarios.Length);
        signed.Where(s => !(s.Signature.Payoff >= s.Signature.Least - Rounding))
            .Select(s => $"{s.Signature} under {Profile(s.Cell)} in {s.Cell.Scenario.Id}").ShouldBeEmpty();
    }

    private static string Profile(PlannedCell cell) => string.Join(", ", cell.Strategies.Select(s => s.Id));
}

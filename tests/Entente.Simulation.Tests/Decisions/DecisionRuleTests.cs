using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Decisions;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Decisions;

public class DecisionRuleTests
{
    // x grows by the lever, whose own equation is 1; the rule sets it to 10 times x when x is above 2.
    private static readonly SemanticModel s_model = new ModelBuilder().Runs(0, 4, 1)
        .Stock("x", 1, inflows: ["growth"]).Flow("growth", "lever")
        .Auxiliary("lever", 1).Auxiliary("seen", 2 * V("lever")).Build();

    private static ImmutableArray<int> Recorded => [s_model.IndexOf("x"), s_model.IndexOf("lever"), s_model.IndexOf("seen")];

    [Theory]
    [InlineData("interpreted")]
    [InlineData("compiled")]
    [InlineData("eight to a vector")]
    public void A_lever_keeps_its_own_equation_until_the_rule_sets_it(string engine)
    {
        ISimulator simulator = engine switch
        {
            "interpreted" => new InterpretedSimulator(s_model),
            "compiled" => new CompiledSimulator(s_model),
            _ => new LastOfBatch(new BatchSimulator(s_model, 16)),
        };

        Trajectory run = simulator.Run(new SimulationRequest { Recorded = Recorded, Rule = new TenTimes() }, TestContext.Current.CancellationToken);

        run.Values[0].ShouldBe([1, 2, 3, 33, 363]);
        run.Values[1].ShouldBe([1, 1, 30, 330, 3630]);
        run.Values[2].ShouldBe([2, 2, 60, 660, 7260]);
    }

    [Fact]
    public void A_batch_is_decided_on_at_once_and_each_member_by_itself()
    {
        var rule = new TenTimes();
        BatchTrajectory run = new BatchSimulator(s_model, 16).Run(
            new BatchRequest
            {
                Members = [.. Enumerable.Range(0, 5).Select(m => new RunInput[] { new ConstantInput(s_model.IndexOf("x"), m) })],
                Recorded = Recorded,
                Rule = rule,
                FirstMember = 40,
            },
            TestContext.Current.CancellationToken);

        Enumerable.Range(0, 5).Select(m => run.At(1, 1)[m]).ShouldBe([1, 1, 30, 330, 440]);
        rule.Calls.ShouldBe(5);
        rule.Members.ShouldBe((40, 5));
    }

    [Fact]
    public void A_stock_is_no_lever()
    {
        var request = new SimulationRequest { Recorded = Recorded, Rule = new TenTimes { Levers = [s_model.IndexOf("x")] } };

        Should.Throw<ArgumentException>(() => new CompiledSimulator(s_model).Run(request, TestContext.Current.CancellationToken));
    }

    private sealed class TenTimes : IDecisionRule
    {
        public ImmutableArray<int> Reads => [s_model.IndexOf("x")];

        public ImmutableArray<int> Levers { get; init; } = [s_model.IndexOf("lever")];

        public int Calls { get; private set; }

        public (int First, int Count) Members { get; private set; }

        public bool Decide(DecisionPoint point)
        {
            Calls++;
            Members = (point.FirstMember, point.Members);
            bool isAnySet = false;
            for (int m = 0; m < point.Members; m++)
            {
                if (point.Values(0)[m] > 2)
                {
                    point.Lever(0)[m] = 10 * point.Values(0)[m];
                    isAnySet = true;
                }
            }

            return isAnySet;
        }
    }
}

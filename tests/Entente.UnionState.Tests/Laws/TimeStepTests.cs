using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Laws;

public class TimeStepTests(ITestOutputHelper output)
{
    private const int Members = 40;
    private const double GreatestChange = 0.02;

    [Fact]
    public void Half_the_step_moves_no_outcome_by_more_than_two_per_cent()
    {
        Case @case = ReferenceCase.Case;
        Ensemble half = ReferenceEnsemble.Run(@case with { Model = WithHalfTheStep(@case.Model) }, Members);
        (Outcome Outcome, double Change)[] changes = [.. @case.Outcomes.Select((outcome, i) => (outcome, ChangeOf(half, i)))];

        (Outcome most, double change) = changes.MaxBy(c => Math.Abs(c.Change));
        output.WriteLine(FormattableString.Invariant($"Half the step moves {most.Id} most, by {change:P2}."));
        changes.Where(c => !(Math.Abs(c.Change) < GreatestChange)).ShouldBeEmpty();
    }

    // Draws depend on seed and member alone, so the first members of the reference ensemble are the same ones.
    private static double ChangeOf(Ensemble half, int outcome)
    {
        double full = Quantile.Of(ReferenceEnsemble.Ensemble.Cells[0].Outcomes[outcome].Take(Members), 0.5);
        return (Quantile.Of(half.Cells[0].Outcomes[outcome], 0.5) / full) - 1;
    }

    private static SemanticModel WithHalfTheStep(SemanticModel model) => new(
        model.Name,
        model.Specs with { TimeStep = model.Specs.TimeStep / 2 },
        model.Variables,
        model.InitialOrder,
        model.RunOrder);
}

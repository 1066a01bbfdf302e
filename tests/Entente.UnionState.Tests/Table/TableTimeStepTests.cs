using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Table;

public class TableTimeStepTests(ITestOutputHelper output)
{
    // A round turns on thresholds, so that members come out otherwise where a step of half a month shifts them; their median less so.
    private const double GreatestChange = 0.03;

    private static readonly string[] s_reference = ["as-it-was"];

    [Fact]
    public void Half_the_step_moves_the_median_of_no_key_outcome_by_more_than_three_per_cent_of_the_members_range()
    {
        Case @case = NegotiatedCase.Case;
        Ensemble half = NegotiatedEnsemble.Run(@case with { Model = WithHalfTheStep(@case.Model) }, s_reference, ReferenceEnsemble.Members);
        (string Id, double Change)[] changes =
            [.. @case.Outcomes.Select((outcome, i) => (outcome, i)).Where(o => o.outcome.IsKey).Select(o => (o.outcome.Id, ChangeOf(half, o.outcome, o.i)))];

        changes.ToList().ForEach(c => output.WriteLine(FormattableString.Invariant($"{c.Id} {c.Change:P1}")));
        changes.Where(c => !(Math.Abs(c.Change) < GreatestChange)).ShouldBeEmpty();
    }

    // As a share of the range that holds nine tenths of the members.
    private static double ChangeOf(Ensemble half, Outcome outcome, int place)
    {
        double[] full = NegotiatedEnsemble.Values(outcome.Id, "as-it-was");
        double[] halved = [.. half.Cells[0].Outcomes[place]];
        return (Quantile.Of(halved, 0.5) - Quantile.Of(full, 0.5)) / (Quantile.Of(full, 0.95) - Quantile.Of(full, 0.05));
    }

    private static SemanticModel WithHalfTheStep(SemanticModel model) => new(
        model.Name,
        model.Specs with { TimeStep = model.Specs.TimeStep / 2 },
        model.Variables,
        model.InitialOrder,
        model.RunOrder);
}

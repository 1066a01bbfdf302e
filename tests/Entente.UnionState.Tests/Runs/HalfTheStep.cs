using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>How far the published quantiles of the key outcomes move where the step is halved, the draws being the same.</summary>
internal static class HalfTheStep
{
    private static readonly double[] s_published = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The moves in the reference cell of a case.</summary>
    public static IReadOnlyList<QuantileMove> Of(Case @case, int members)
    {
        Ensemble full = ReferenceEnsemble.Run(@case, members);
        Ensemble half = ReferenceEnsemble.Run(@case with { Model = WithHalfTheStep(@case.Model) }, members);
        return
        [
            .. from place in Enumerable.Range(0, @case.Outcomes.Length)
               where @case.Outcomes[place].IsKey
               let before = full.Cells[0].Outcomes[place]
               let range = Quantile.Of(before, 0.95) - Quantile.Of(before, 0.05)
               from level in s_published
               let was = Quantile.Of(before, level)
               let moved = Quantile.Of(half.Cells[0].Outcomes[place], level) - was
               select new QuantileMove(@case.Outcomes[place].Id, level, moved / range, moved / was),
        ];
    }

    private static SemanticModel WithHalfTheStep(SemanticModel model) => new(
        model.Name,
        model.Specs with { TimeStep = model.Specs.TimeStep / 2 },
        model.Variables,
        model.InitialOrder,
        model.RunOrder);
}

/// <summary>How far one quantile of an outcome moved.</summary>
/// <param name="Outcome">The outcome's id.</param>
/// <param name="Level">Which quantile.</param>
/// <param name="OfRange">The move as a share of the range that holds nine tenths of the members.</param>
/// <param name="OfValue">The move as a share of the quantile itself.</param>
internal sealed record QuantileMove(string Outcome, double Level, double OfRange, double OfValue)
{
    public override string ToString() => FormattableString.Invariant($"{Outcome} at {Level:P0}: {OfRange:P2} of the range, {OfValue:P2} of the value");
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Samples;

/// <summary>Ensembles whose outcomes are written down instead of run.</summary>
public static class TinyEnsemble
{
    /// <summary>The tiny case with one criterion of the owner's, output from 0 to 100, so that an outcome is its own worth in points.</summary>
    public static Case PlainCase()
    {
        Case tiny = TinyCase.Build();
        Criterion plain = tiny.Criteria[0] with { Worst = 0, Best = 100 };
        return tiny with { Judges = [TinyCase.Owner], Criteria = [plain], Outcomes = [tiny.Outcomes[0]] };
    }

    /// <summary>An ensemble with these outcomes; parameter draws rise with the member, weights are 1.</summary>
    /// <param name="case">The case.</param>
    /// <param name="outcomes">By scenario, strategy and member, for each of the case's outcomes alike.</param>
    public static Ensemble Of(Case @case, double[][][] outcomes)
    {
        int members = outcomes[0][0].Length;
        return new Ensemble
        {
            Experiment = new Experiment(@case, @case.Scenarios, @case.Strategies, members, @case.Seed),
            MembersCompleted = members,
            Times = [2000, 2010],
            Cells = [.. from scenario in Enumerable.Range(0, @case.Scenarios.Length)
                        from strategy in Enumerable.Range(0, @case.Strategies.Length)
                        select Cell(@case, scenario, strategy, outcomes[scenario][strategy])],
            ParameterDraws = [.. @case.Parameters.Select(_ => Enumerable.Range(0, members).Select(m => 0.02 + (0.001 * m)).ToImmutableArray())],
            WeightDraws = [.. @case.Criteria.Select(_ => Enumerable.Repeat(1.0, members).ToImmutableArray())],
        };
    }

    private static EnsembleCell Cell(Case @case, int scenario, int strategy, double[] outcomes) => new(
        @case.Scenarios[scenario],
        @case.Strategies[strategy],
        [],
        [.. @case.Outcomes.Select(_ => outcomes.ToImmutableArray())]);
}

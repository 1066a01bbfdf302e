using Entente.Analysis;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>The first members of the case's ensemble with the parties at the table: the pragmatic course with the West as it was, closed and open.</summary>
internal static class NegotiatedEnsemble
{
    private static readonly string[] s_futures = ["as-it-was", "west-closed", "west-open"];
    private static readonly Lazy<Ensemble> s_ensemble = new(() => Run(NegotiatedCase.Case, s_futures, ReferenceEnsemble.Members));
    private static readonly Lazy<AnalysisResult> s_analysis = new(() => CaseAnalysis.Of(s_ensemble.Value));

    public static Ensemble Ensemble => s_ensemble.Value;

    public static AnalysisResult Analysis => s_analysis.Value;

    /// <summary>Runs the reference course of a case in some futures.</summary>
    public static Ensemble Run(Case @case, IReadOnlyList<string> futures, int members)
    {
        var experiment = new Experiment(
            @case,
            [.. @case.Scenarios.Where(s => futures.Contains(s.Id))],
            [@case.Strategies.Single(s => s.Id == @case.ReferenceStrategy)],
            members,
            @case.Seed)
        { ComparesReplies = false };
        return EnsembleRunner.Run(experiment, Environment.ProcessorCount, null, TestContext.Current.CancellationToken);
    }

    /// <summary>An outcome in one future, one value a member, in the units in which it is shown.</summary>
    public static double[] Values(string outcome, string future)
    {
        int place = NegotiatedCase.Case.Outcomes.ToList().FindIndex(o => o.Id == outcome);
        return [.. Ensemble.Cells.Single(c => c.Scenario.Id == future).Outcomes[place]];
    }

    /// <summary>The median over members of an outcome in one future.</summary>
    public static double Median(string outcome, string future) => Quantile.Of(Values(outcome, future), 0.5);
}

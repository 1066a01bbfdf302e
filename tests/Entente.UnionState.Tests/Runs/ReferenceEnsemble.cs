using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>The first members of the case's ensemble in the cell that observations are compared with.</summary>
internal static class ReferenceEnsemble
{
    public const int Members = 120;

    private static readonly Lazy<Ensemble> s_ensemble = new(() => Run(ReferenceCase.Case, Members));
    private static readonly Lazy<AnalysisResult> s_analysis = new(() => CaseAnalysis.Of(s_ensemble.Value));

    public static Ensemble Ensemble => s_ensemble.Value;

    public static AnalysisResult Analysis => s_analysis.Value;

    /// <summary>Runs the reference cell of a case.</summary>
    public static Ensemble Run(Case @case, int members)
    {
        var experiment = new Experiment(
            @case,
            [@case.Scenarios.Single(s => s.Id == @case.ReferenceScenario)],
            [@case.Strategies.Single(s => s.Id == @case.ReferenceStrategy)],
            members,
            @case.Seed)
        { ComparesReplies = false };
        return EnsembleRunner.Run(experiment, Environment.ProcessorCount, null, TestContext.Current.CancellationToken);
    }

    /// <summary>The median over members of a variable that has a band, averaged over the years from one to another, both included.</summary>
    public static double Median(string path, int from, int to)
    {
        ImmutableArray<double> median = Ensemble.Cells[0].Band(ReferenceCase.Variable(path).Index).Values[QuantileBand.Levels.IndexOf(0.5)];
        return new SavedSeries(Ensemble.Times.AsSpan(), median.AsSpan()).Mean(from, to + 1);
    }

    /// <inheritdoc cref="Median(string, int, int)"/>
    public static double Median(string path, int year) => Median(path, year, year);
}

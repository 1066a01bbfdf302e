using Entente.Analysis;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Samples;

/// <summary>Alder and Birch at the table, run with a few members.</summary>
public static class BargainingCase
{
    private const int Members = 8;

    /// <summary>The case as it is read.</summary>
    public static Case Case { get; } = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    /// <summary>Its analysis, in the reference scenario alone.</summary>
    public static AnalysisResult Result { get; } = CaseAnalysis.Of(EnsembleRunner.Run(
        new Experiment(Case, [.. Case.Scenarios.Where(s => s.Id == Case.ReferenceScenario)], Case.Strategies, Members, Case.Seed), threads: 1));
}

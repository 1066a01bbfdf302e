using Entente.Analysis.Loops;
using Entente.Cases;

namespace Entente.Reporting.Exporters;

/// <summary>What feedback loops do, for programs.</summary>
internal static class LoopJson
{
    /// <summary>The analysis as summary.json and the dossier hold it.</summary>
    public static object Of(Case source, LoopAnalysis analysis) => new
    {
        analysis.Members,
        LoopAnalysis.LeastShareOfRange,
        Loops = source.Loops.Select(l => new { l.Id, l.Title, Kind = l.Kind.ToString().ToLowerInvariant(), Cut = l.Cut.Path, SeenBy = l.Readers.Select(r => r.Path) }),
        Scenarios = analysis.Scenarios.Select(s => new
        {
            Scenario = s.Scenario.Id,
            Dominated = source.Loops.Select(l => new { Loop = l.Id, Count = s.Dominated(l) }),
            DominatedByNone = s.Dominated(null),
            Outcomes = s.Outcomes.Select(o => new
            {
                Outcome = o.Outcome.Id,
                Whole = ComparisonOf(o.Whole),
                Periods = o.Periods.Select(p => new { p.Period.From, p.Period.To, Effects = ComparisonOf(p.Effects) }),
            }),
        }),
    };

    private static object ComparisonOf(LoopComparison comparison) => new
    {
        comparison.Range,
        Dominant = comparison.Dominant?.Loop.Id,
        Loops = comparison.Loops.Select(l => new { Loop = l.Loop.Id, l.Median, l.Low, l.High }),
    };
}

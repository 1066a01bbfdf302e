using System.Collections.Immutable;
using Entente.Cases.Knowledge;
using Entente.Evidence.Dates;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>What stands at the top of a page that speaks from an earlier day.</summary>
internal static class KnowledgeBuilder
{
    /// <summary>The section, or <see langword="null"/> where the page speaks from today.</summary>
    /// <param name="knowledge">What was known.</param>
    /// <param name="aftermath">The page that sets this one beside what happened, or <see langword="null"/>.</param>
    public static KnowledgeSection? Build(KnownCase? knowledge, string? aftermath) => knowledge is null ? null : new KnowledgeSection(
        DayWords.Of(knowledge.Date),
        EdtfDate.ToDecimalYearAfter(knowledge.Date),
        Known(knowledge),
        Priors(knowledge.Widened),
        Priors(knowledge.Centred),
        [.. knowledge.LaterLinks.Select(l => Sentence.Capitalised(LinkWords.Of(l.Link).Text))],
        [.. knowledge.Hindsight.GroupBy(h => h.Kind).OrderBy(g => g.Key).Select(g => new HindsightGroup(Kind(g.Key), [.. g.Select(h => h.Title)]))],
        aftermath);

    private static ImmutableArray<string> Known(KnownCase knowledge) =>
    [
        $"{Of(knowledge.ClaimsKnown, knowledge.ClaimsLater)} claims had been published and {Of(knowledge.PointsKnown, knowledge.PointsLater)} points of the series "
            + "could be known. Nothing later is used or shown; figures of that time are as later tables give them.",
        "What comes from outside, prices, growth and third parties, goes on from where it was last known, in each run another way"
            + (knowledge.UnknownDrivers.IsEmpty
                ? "."
                : $"; nothing was known of {string.Join(", ", knowledge.UnknownDrivers.Select(d => $"“{d.Variable.Name}”"))}, which stays where the model starts."),
        "The model's structure, the strategies and the futures are of today: what nobody had asserted by then is listed here as hindsight.",
    ];

    private static string Of(int known, int later) => $"{DisplayNumber.Of(known, 0)} of today's {DisplayNumber.Of(known + later, 0)}";

    private static ImmutableArray<ThenPrior> Priors(ImmutableArray<ChangedParameter> changed) =>
        [.. changed.Select(c => new ThenPrior(Sentence.Capitalised(c.Then.Variable.Name), c.Then.Variable.Path, PriorWords.Of(c.Then)))];

    private static string Kind(HindsightKind kind) => kind switch
    {
        HindsightKind.ScenarioInput => "What futures do",
        HindsightKind.StrategyInput => "What strategies do",
        HindsightKind.Criterion => "Criteria",
        _ => "At the table",
    };
}

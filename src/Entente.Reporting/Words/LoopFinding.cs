using Entente.Analysis.Loops;
using Entente.Cases.Loops;

namespace Entente.Reporting.Words;

/// <summary>Which feedback loop dominates, by how many pairs of a key outcome and a period it moves most.</summary>
internal static class LoopFinding
{
    /// <summary>The section's title, of the reference scenario.</summary>
    public static Phrase Title(ScenarioLoops scenario, IReadOnlyList<Loop> loops, Func<Loop, string> note) => Leaders(scenario, loops) switch
    {
        [] => Phrase.Of($"No feedback loop stands out in the future “{scenario.Scenario.Title}”"),
        [var leader] => Phrase.Of(
            $"One feedback loop stands out in the future “{scenario.Scenario.Title}”: ",
            new PhrasePart($"{leader.Id}, {leader.Title.TrimEnd('.')}", note(leader))),
        var leaders => Phrase.Join(
            Phrase.Of($"{Sentence.Capitalised(Sentence.Count(leaders.Length))} feedback loops share the lead in the future “{scenario.Scenario.Title}”: "),
            Phrase.List([.. leaders.Select(l => Phrase.Of(new PhrasePart(l.Id, note(l))))])),
    };

    /// <summary>How many of the pairs each loop dominates, reinforcing and balancing ones apart, and how many none does.</summary>
    public static Phrase Of(ScenarioLoops scenario, IReadOnlyList<Loop> loops)
    {
        int all = scenario.Outcomes.Sum(o => o.Periods.Length);
        int none = scenario.Dominated(null);
        if (none == all)
        {
            return Phrase.Of($"No loop moves any of the {Pairs(all)} by enough to be told from the spread of the runs.");
        }

        string counts = string.Join(", ", loops
            .Select(loop => (loop.Id, Count: scenario.Dominated(loop)))
            .Where(l => l.Count > 0)
            .OrderByDescending(l => l.Count)
            .Select(l => $"{l.Id} in {l.Count}"));
        int reinforcing = loops.Where(l => l.Kind == LoopKind.Reinforcing).Sum(scenario.Dominated);
        return Phrase.Of(
            $"Of {Pairs(all)} a reinforcing loop moves {reinforcing} most, a balancing one {all - none - reinforcing}, and none moves {none} by enough: {counts}.");
    }

    // Those that dominate as often as any.
    private static Loop[] Leaders(ScenarioLoops scenario, IReadOnlyList<Loop> loops)
    {
        int most = loops.Select(scenario.Dominated).DefaultIfEmpty().Max();
        return most == 0 || most <= scenario.Dominated(null) / 2 ? [] : [.. loops.Where(l => scenario.Dominated(l) == most)];
    }

    private static string Pairs(int count) => $"{DisplayNumber.Of(count, 0)} pairs of a key outcome and a period";
}

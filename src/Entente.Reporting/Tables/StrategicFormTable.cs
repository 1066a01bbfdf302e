using System.Collections.Immutable;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tables;

/// <summary>Who meets whom, for a terminal.</summary>
public static class StrategicFormTable
{
    private const string BestReply = "*";
    private const string Holds = "=";

    /// <summary>
    /// A row for each combination of the replies, a column for each strategy of the deciding party; in each cell the parties' mean points by
    /// their own judges, in the parties' order.
    /// </summary>
    public static ReportTable Of(StrategicForm form)
    {
        Player decides = form.Players[0];
        var combinations = form.Profiles.GroupBy(p => string.Join(' ', p.Strategies.Skip(1).Select(s => s.Id))).OrderBy(g => g.Key, StringComparer.Ordinal);
        return new ReportTable(
            $"Who meets whom in the future “{form.Scenario.Title}”: points for {string.Join(", ", form.Players.Where(p => p.Judge is not null).Select(p => p.Name))} "
            + $"by their own judges; {BestReply} best reply, {Holds} no side gains by leaving alone",
            [.. form.Players.Skip(1).Select(p => new ReportColumn(p.Name, false)), .. decides.Strategies.Select(s => new ReportColumn(s.Id, true))],
            [.. combinations.Select(g => (ImmutableArray<string>)
            [
                .. g.First().Strategies.Skip(1).Select(s => s.Id),
                .. decides.Strategies.Select(strategy => Cell(form, g.FirstOrDefault(p => p.Strategies[0] == strategy))),
            ])]);
    }

    private static string Cell(StrategicForm form, StrategyProfile? profile) => profile is null
        ? "–"
        : string.Join("  ", form.Players.Select((player, place) => Points(form, profile, player.Judge, place)).OfType<string>()) + (profile.IsEquilibrium ? $" {Holds}" : "  ");

    private static string? Points(StrategicForm form, StrategyProfile profile, Judge? judge, int player) => judge is null
        ? null
        : WorthFinding.Score(profile.Worths[form.Judges.IndexOf(judge)], 0) + (profile.IsBestReply(player) ? BestReply : " ");
}

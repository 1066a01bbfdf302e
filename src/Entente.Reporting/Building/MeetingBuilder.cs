using Entente.Analysis.Strategies;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on who meets whom.</summary>
internal static class MeetingBuilder
{
    /// <summary>The section, or <see langword="null"/> where nobody replies.</summary>
    public static MeetingSection? Build(StrategicForm? form, NoteBook notes) => form is null ? null : new MeetingSection(
        form.Scenario.Id,
        MeetingFinding.Of(form, notes),
        [.. form.Players.Select(p => new PlayerEntry(
            p.Name,
            p.Judge is { } judge ? form.Judges.IndexOf(judge) : null,
            [.. p.Strategies.Select(s => new StrategyEntry(s.Id, s.Party, s.Title, s.Description, notes.Of(s)))]))],
        [.. form.Judges.Select(j => new MeetingJudge(j.Id, Sentence.Inside(j.Name), notes.Of(j)))],
        [.. form.Profiles.Select(profile => new ProfileEntry(
            [.. profile.Strategies.Select(s => s.Id)],
            [.. profile.Worths.Select(w => SignificantDigits.Round(w, 4))],
            [.. form.Players.Select((_, player) => profile.IsBestReply(player))],
            profile.IsEquilibrium))]);
}

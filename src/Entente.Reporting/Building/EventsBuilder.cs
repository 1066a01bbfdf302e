using System.Collections.Immutable;
using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>Dated events beneath the charts.</summary>
internal static class EventsBuilder
{
    /// <summary>
    /// Series whose unit is <c>event</c>, and elections (results of which are series of their own: one tick a date);
    /// up to the fit date.
    /// </summary>
    public static ImmutableArray<EventTrack> Build(Case @case) =>
    [
        .. @case.Evidence.Series.Values
            .Where(IsEvents)
            .OrderBy(s => s.Kind, StringComparer.Ordinal)
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new EventTrack(s.Title, s.Kind, Events(s, @case)))
            .Where(t => !t.Events.IsEmpty),
    ];

    // An election's series holds a result in per cent a date; an index of kind election is a curve, not events.
    private static bool IsEvents(SeriesInfo series) =>
        series.Unit == "event" || (series.Kind == "election" && series.Unit == "%");

    private static ImmutableArray<EventEntry> Events(SeriesInfo series, Case @case)
    {
        double first = @case.Model.Specs.Start;
        return
        [
            .. series.Points
                .Where(p => p.Date.DecimalYear >= first && p.Date.DecimalYear <= @case.FitUntil)
                .Select(p => new EventEntry(
                    p.Date.Text,
                    Math.Round(p.Date.DecimalYear, 4),
                    p.Note.Length > 0 ? p.Note : series.Title,
                    p.Source,
                    p.IsVerified)),
        ];
    }
}

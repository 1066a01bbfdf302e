using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The note behind observed figures.</summary>
internal static class SeriesNote
{
    /// <summary>Who gives the figures up to the fit date, and which series contradict them.</summary>
    public static NoteEntry Of(Case @case, SeriesInfo series) =>
        Of(@case, series, series.Title, series.Points.Where(p => p.Date.DecimalYear <= @case.FitUntil));

    /// <summary>Who gives the figures after a day.</summary>
    public static NoteEntry OfLater(Case @case, SeriesInfo series, DateOnly day) => Of(
        @case,
        series,
        $"{series.Title}, after {day.Year.ToString(CultureInfo.InvariantCulture)}",
        series.Points.Where(p => (p.Date.Earliest ?? p.Date.Latest) > day));

    private static NoteEntry Of(Case @case, SeriesInfo series, string title, IEnumerable<SeriesPoint> points) => new(
        Id: "",
        Number: 0,
        Title: title,
        Text: series.Note,
        Basis: "data",
        Claims: [],
        Links: [],
        Inputs: [],
        Figures: Figures(points),
        Rivals: [.. Rivals(@case, series.Id)]);

    private static ImmutableArray<FiguresEntry> Figures(IEnumerable<SeriesPoint> points) =>
    [
        .. points.GroupBy(p => (p.Source, p.Address, p.IsVerified)).Select(group =>
        {
            SeriesPoint[] inOrder = [.. group];
            string first = inOrder[0].Date.Text;
            string last = inOrder[^1].Date.Text;
            return new FiguresEntry(
                first == last ? first : $"{first} to {last}",
                inOrder.Length,
                group.Key.Source,
                group.Key.Address,
                group.Key.IsVerified);
        }),
    ];

    private static IEnumerable<RivalEntry> Rivals(Case @case, string id) =>
        @case.Evidence.RivalsOf(id).Select(rival => new RivalEntry(
            rival,
            @case.Evidence.Series.TryGetValue(rival, out SeriesInfo? series) ? series.Title : "",
            RivalWords.About(@case.Evidence, id, rival)));
}

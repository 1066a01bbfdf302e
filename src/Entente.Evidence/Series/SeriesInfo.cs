using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Series;

/// <summary>One observed series.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What it measures, in words.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Kind">Kind of series: price, trade, poll, index, event, …</param>
/// <param name="LagMonths">Months after the period's end at which a value is taken to be known, where its source does not say.</param>
/// <param name="Note">How it is counted and what to beware of.</param>
/// <param name="Points">Its points, in order of time.</param>
/// <param name="Location">Its row in series.csv.</param>
public sealed record SeriesInfo(
    string Id,
    string Title,
    string Unit,
    string Kind,
    int LagMonths,
    string Note,
    ImmutableArray<SeriesPoint> Points,
    SourceLocation Location);

/// <summary>One figure of a series.</summary>
/// <param name="Date">The period it measures.</param>
/// <param name="Value">The figure.</param>
/// <param name="AvailableFrom">The day from which it can have been known.</param>
/// <param name="IsVerified">Whether a named source gives it; <see langword="false"/> for general knowledge.</param>
/// <param name="Source">Who gives it.</param>
/// <param name="Address">Where.</param>
/// <param name="Note">Remarks.</param>
/// <param name="Location">Its row.</param>
public sealed record SeriesPoint(
    EdtfDate Date,
    double Value,
    DateOnly AvailableFrom,
    bool IsVerified,
    string Source,
    string Address,
    string Note,
    SourceLocation Location)
{
    /// <summary>Whether it had been measured to its end and could be known at the end of that day.</summary>
    public bool IsKnownAt(DateOnly day) => AvailableFrom <= day && (Date.Latest ?? Date.Earliest) <= day;
}

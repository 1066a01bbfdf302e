using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Analysis.Scoring;

/// <summary>An observation to score forecasts with (one row of a file of observations).</summary>
/// <param name="SeriesId">The series that it is of.</param>
/// <param name="Date">The period it measures.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Location">Its row.</param>
public sealed record HeldOutPoint(string SeriesId, EdtfDate Date, double Value, string Unit, SourceLocation Location);

/// <summary>A row that is not scored.</summary>
/// <param name="Point">The row.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutPoint(HeldOutPoint Point, LeftOutReason Reason);

/// <summary>Why a row is not scored.</summary>
public enum LeftOutReason
{
    /// <summary>The case has no series of that id.</summary>
    UnknownSeries,

    /// <summary>It is not in the series' unit.</summary>
    WrongUnit,

    /// <summary>Its date names no day.</summary>
    NoDate,

    /// <summary>It begins on or before the cut.</summary>
    BeforeCut,

    /// <summary>It is of a series that the model is driven by.</summary>
    Driver,

    /// <summary>No row of the observation map ties its series to the model.</summary>
    NotModelled,

    /// <summary>Some of its period lies outside the run.</summary>
    OutsideRun,

    /// <summary>The file gives the same series and date further up.</summary>
    GivenTwice,
}

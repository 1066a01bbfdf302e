using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Sources;

/// <summary>A document or a voice that claims come from.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Title or subject.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Authors">Who wrote or said it.</param>
/// <param name="Published">When it was published; <see cref="EdtfDate.Unknown"/> where nothing says so.</param>
/// <param name="Type">Kind of document: policy memo, interview, newspaper.</param>
/// <param name="CitedIn">Ids of the sources through which we know it; empty for those read at first hand.</param>
/// <param name="Reliability">Admiralty grade of the source, A to F; <c>F</c> where it cannot be judged.</param>
/// <param name="ReliabilityNotes">Why, in words.</param>
/// <param name="Location">Its row.</param>
public sealed record Source(
    string Id,
    string Title,
    string Publisher,
    string Authors,
    EdtfDate Published,
    string Type,
    IReadOnlyList<string> CitedIn,
    char Reliability,
    string ReliabilityNotes,
    SourceLocation Location)
{
    /// <summary>The first day on which it was surely public; the end of the calendar where nothing dates it.</summary>
    public DateOnly PublicFrom => Published.Latest ?? Published.Earliest ?? DateOnly.MaxValue;
}

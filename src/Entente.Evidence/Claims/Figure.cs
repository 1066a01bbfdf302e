using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Claims;

/// <summary>A number that a claim gives, on a time line (one row of figures_timeline.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Quantity">What is measured: a name shared by the figures that can be compared, not a series of series.csv.</param>
/// <param name="Date">The period it speaks of.</param>
/// <param name="Value">The number, where one is given.</param>
/// <param name="Low">Lower end, where a range is given.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ClaimId">The claim that gives it.</param>
/// <param name="Location">Its row.</param>
public sealed record Figure(
    string Id,
    string Quantity,
    EdtfDate Date,
    double? Value,
    double? Low,
    double? High,
    string Unit,
    string ClaimId,
    SourceLocation Location);

using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>How near the reference run passes to one observed series.</summary>
/// <param name="Series">Id.</param>
/// <param name="Title">What the series measures.</param>
/// <param name="Variable">Name of the model's variable.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Note">Id of the series' note.</param>
/// <param name="Compared">Number of verified points compared.</param>
/// <param name="Inside">Number of them inside the 90 % band.</param>
/// <param name="MeanAbsoluteError">Mean distance of the median from the verified points, as printed; empty where there is none.</param>
/// <param name="Misses">The points outside the band, those of general knowledge too.</param>
internal sealed record FitEntry(
    string Series,
    string Title,
    string Variable,
    string Unit,
    string Note,
    int Compared,
    int Inside,
    string MeanAbsoluteError,
    ImmutableArray<MissEntry> Misses);

/// <summary>An observation that the reference run does not explain.</summary>
/// <param name="Date">Its period as written.</param>
/// <param name="Observed">The observation as printed.</param>
/// <param name="Model">What the model gives: median and 90 % range as printed.</param>
/// <param name="Direction"><c>above</c> or <c>below</c> the band.</param>
/// <param name="IsVerified">Whether a named source gives it.</param>
/// <param name="Source">Who gives it.</param>
internal sealed record MissEntry(string Date, string Observed, string Model, string Direction, bool IsVerified, string Source);

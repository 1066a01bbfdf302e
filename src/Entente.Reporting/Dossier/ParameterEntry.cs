namespace Entente.Reporting.Dossier;

/// <summary>An uncertain constant and its prior.</summary>
/// <param name="Path">The variable's path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Distribution">Shape of the prior.</param>
/// <param name="Low">Lower end as printed.</param>
/// <param name="Mode">Most likely value as printed.</param>
/// <param name="High">Upper end as printed.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Basis"><c>claims</c> or <c>judgement</c>.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record ParameterEntry(
    string Path,
    string Name,
    string Meaning,
    string Distribution,
    string Low,
    string Mode,
    string High,
    string Unit,
    string Basis,
    string Note);
